/**
 * The kinds that the server knows: built-in ones from a table, others from their CustomResourceDefinition; and what the server says of
 * them (discovery, OpenAPI). Must not import the store or HTTP.
 */
@NullMarked
package dev.cassandrakafka.testkit.kubernetes.kind;

import org.jspecify.annotations.NullMarked;
