/**
 * How long to wait before the next try. A pure value with injected randomness. Must not import anything outside the JDK.
 */
@NullMarked
package dev.cassandrakafka.runtime.backoff;

import org.jspecify.annotations.NullMarked;
