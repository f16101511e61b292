package dev.cassandrakafka.control.preflight;

import java.util.Comparator;

/**
 * A table, case and all, without quotes.
 *
 * @param keyspace its keyspace
 * @param table its name
 */
public record TableName(String keyspace, String table) implements Comparable<TableName> {
    private static final Comparator<TableName> ORDER =
            Comparator.comparing(TableName::keyspace).thenComparing(TableName::table);

    @Override
    public int compareTo(TableName other) {
        return ORDER.compare(this, other);
    }

    /** {@code keyspace.table}. */
    @Override
    public String toString() {
        return keyspace + "." + table;
    }
}
