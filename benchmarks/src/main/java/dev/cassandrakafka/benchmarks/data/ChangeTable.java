package dev.cassandrakafka.benchmarks.data;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.List;
import java.util.UUID;

/** The table whose changes are captured: simple types, a row of some 200 bytes in the commit log, ten rows to a partition. */
public final class ChangeTable {
    /** Its keyspace. */
    public static final String KEYSPACE = "bench";
    /** Its name. */
    public static final String EVENTS = "events";

    private static final int ROWS_OF_A_PARTITION = 10;
    private static final String TEXT =
            "some text that is about a hundred characters long, so that the row has 200 bytes ";

    private ChangeTable() {}

    /** The statement that makes a table of these columns. */
    public static String cql(String table, boolean cdc) {
        return "CREATE TABLE %s.%s (k bigint, c int, a text, b int, d double, t bigint, PRIMARY KEY (k, c)) WITH cdc = %s"
                .formatted(KEYSPACE, table, cdc);
    }

    /** The schema that the agent would see. */
    public static TableSchema schema(UUID id, String table, boolean cdc) {
        return TableSchema.of(
                id,
                KEYSPACE,
                table,
                List.of(
                        new ColumnSchema("k", ColumnKind.PARTITION_KEY, 0, "bigint", false),
                        new ColumnSchema("c", ColumnKind.CLUSTERING, 0, "int", false),
                        new ColumnSchema("a", ColumnKind.REGULAR, -1, "text", false),
                        new ColumnSchema("b", ColumnKind.REGULAR, -1, "int", false),
                        new ColumnSchema("d", ColumnKind.REGULAR, -1, "double", false),
                        new ColumnSchema("t", ColumnKind.REGULAR, -1, "bigint", false)),
                List.of(),
                false,
                cdc);
    }

    /** The partition key of the row with this number, which is its clustering. */
    public static long partitionKey(int number) {
        return number / ROWS_OF_A_PARTITION;
    }

    /** Column {@code a}. */
    public static String text(int number) {
        return TEXT + number;
    }

    /** Column {@code d}. */
    public static double third(int number) {
        return number / 3.0;
    }

    /** Column {@code t}. */
    public static long sevenfold(int number) {
        return number * 7L;
    }
}
