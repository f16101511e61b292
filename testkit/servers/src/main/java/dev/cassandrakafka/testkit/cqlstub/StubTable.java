package dev.cassandrakafka.testkit.cqlstub;

import java.util.List;

/**
 * A table that the stub says it has.
 *
 * @param columns in any order
 */
public record StubTable(String keyspace, String name, List<StubColumn> columns) {
    public StubTable {
        columns = List.copyOf(columns);
    }

    /**
     * One of its columns.
     *
     * @param type as {@code system_schema.columns} spells it, such as {@code frozen<list<int>>}
     * @param kind as {@code system_schema.columns} spells it: {@code partition_key}, {@code clustering}, {@code static}, {@code regular}
     * @param position within the partition key or the clustering columns, from 0; else -1
     */
    public record StubColumn(String name, String type, String kind, int position) {
        /** A column of the partition key. */
        public static StubColumn partitionKey(String name, String type, int position) {
            return new StubColumn(name, type, "partition_key", position);
        }

        /** A clustering column, ascending. */
        public static StubColumn clustering(String name, String type, int position) {
            return new StubColumn(name, type, "clustering", position);
        }

        /** A column that is neither static nor of the primary key. */
        public static StubColumn regular(String name, String type) {
            return new StubColumn(name, type, "regular", -1);
        }
    }
}
