/**
 * Values of records into the bytes of CQL types (native protocol, version 4 and later), compiled once per column. Knows JSON tokens,
 * text, numbers and bytes as inputs. Must not import Kafka, the mapping or anything that does I/O.
 */
@NullMarked
package dev.cassandrakafka.sink.codec;

import org.jspecify.annotations.NullMarked;
