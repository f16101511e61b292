package dev.cassandrakafka.sink.read;

import java.util.List;

/** What became of a record. */
public sealed interface Outcome {
    /**
     * It was read.
     *
     * @param rows one row for each table of the route, in the order of the spec
     */
    record Rows(List<Row> rows) implements Outcome {}

    /** It can never be written, to none of its tables. */
    record Bad(BadRecord record) implements Outcome {}
}
