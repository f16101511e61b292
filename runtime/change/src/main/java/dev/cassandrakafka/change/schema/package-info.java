/**
 * Tables as the readers of raw records need to know them, and the topic that carries them. Must not know rows or raw records.
 */
@NullMarked
package dev.cassandrakafka.change.schema;

import org.jspecify.annotations.NullMarked;
