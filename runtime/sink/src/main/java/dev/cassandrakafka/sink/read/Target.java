package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.sink.codec.ValueCodec;

/**
 * A cell that a place in the record feeds.
 *
 * @param cell number of the cell among all cells of the route
 * @param path the place
 * @param from the place as the spec writes it
 * @param codec writes what is there
 * @param what names the cell in messages: {@code column "mag" of quakes.events}
 */
record Target(int cell, FieldPath path, String from, ValueCodec codec, String what) {}
