/**
 * The conventions of Kubernetes' APIs as far as a machine can check them over a definition. Their numbers are those of the check
 * list in {@code docs/decisions}; exceptions are in one file, each with its reason.
 */
@NullMarked
package dev.cassandrakafka.kinds.lint;

import org.jspecify.annotations.NullMarked;
