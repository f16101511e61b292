package dev.cassandrakafka.benchmarks.data;

import dev.cassandrakafka.testkit.cqlstub.StubTable;
import dev.cassandrakafka.testkit.cqlstub.StubTable.StubColumn;
import java.util.List;

/** A table and how the earthquakes go into it. */
@SuppressWarnings("ImmutableEnumChecker") // a record of strings and an unmodifiable list
public enum Scenario {
    /** The table of the example: each record is a partition of its own, so nothing can be grouped. */
    ROWS_OF_THEIR_OWN(
            "rows-of-their-own",
            new StubTable(
                    "quakes",
                    "events",
                    List.of(
                            StubColumn.partitionKey("id", "text", 0),
                            StubColumn.regular("magnitude", "double"),
                            StubColumn.regular("place", "text"),
                            StubColumn.regular("kind", "text"),
                            StubColumn.regular("at", "timestamp"),
                            StubColumn.regular("longitude", "double"),
                            StubColumn.regular("latitude", "double"),
                            StubColumn.regular("depth", "double"),
                            StubColumn.regular("tsunami", "boolean"),
                            StubColumn.regular("felt", "int"),
                            StubColumn.regular("alert", "text"),
                            StubColumn.regular("source", "text"),
                            StubColumn.regular("record_offset", "bigint")))),
    /** Some ten partitions, one a network of seismometers: rows of one partition can share a request. */
    SHARED_PARTITIONS(
            "shared-partitions",
            new StubTable(
                    "quakes",
                    "by_net",
                    List.of(
                            StubColumn.partitionKey("net", "text", 0),
                            StubColumn.clustering("at", "timestamp", 0),
                            StubColumn.clustering("id", "text", 1),
                            StubColumn.regular("magnitude", "double"),
                            StubColumn.regular("place", "text"),
                            StubColumn.regular("longitude", "double"),
                            StubColumn.regular("latitude", "double"),
                            StubColumn.regular("depth", "double"))));

    private final String label;
    private final StubTable table;

    Scenario(String label, StubTable table) {
        this.label = label;
        this.table = table;
    }

    /** Its name in figures, and that of the pipeline file among the resources. */
    public String label() {
        return label;
    }

    /** The table. */
    public StubTable table() {
        return table;
    }
}
