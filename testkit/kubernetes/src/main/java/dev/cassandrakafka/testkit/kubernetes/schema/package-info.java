/**
 * Schemas of kinds in OpenAPI v3 form: those of custom resources as their definition gives them, those of built-in kinds derived from
 * the client's model. Here values are checked, pruned and defaulted, with the messages of the real server. Must not import anything of
 * the server but this package.
 */
@NullMarked
package dev.cassandrakafka.testkit.kubernetes.schema;

import org.jspecify.annotations.NullMarked;
