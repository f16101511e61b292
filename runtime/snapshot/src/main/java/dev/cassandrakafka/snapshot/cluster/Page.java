package dev.cassandrakafka.snapshot.cluster;

import dev.cassandrakafka.snapshot.read.ReadMoment;
import dev.cassandrakafka.snapshot.read.RowValues;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a token range, in the order of tokens and clusterings.
 *
 * @param next where the following page begins; empty at the end of the range
 */
public record Page(List<RowValues> rows, ReadMoment at, Optional<ByteBuffer> next) {}
