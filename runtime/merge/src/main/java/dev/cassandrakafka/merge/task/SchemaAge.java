package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of two schemas of a table is the later one. Each ALTER TABLE leaves its trace: ADD a name that there was not, or a column more; DROP a column
 * that was dropped, or a later time of it. Cassandra forgets none of it.
 */
final class SchemaAge {
    private static final Comparator<TableSchema> AGE = Comparator.comparingInt(SchemaAge::names)
            .thenComparingInt(schema -> schema.dropped().size())
            .thenComparingLong(SchemaAge::lastDropMicros)
            .thenComparingInt(schema -> schema.columns().size());

    private SchemaAge() {}

    /** Whether the first one is earlier than the other; false if neither can be told to be. */
    static boolean isEarlier(TableSchema one, TableSchema other) {
        return AGE.compare(one, other) < 0;
    }

    /** Whether a schema has all columns of another one as they are there. */
    static boolean hasAll(TableSchema schema, TableSchema of) {
        return new HashSet<>(schema.columns()).containsAll(of.columns());
    }

    private static int names(TableSchema schema) {
        Set<String> names = new HashSet<>();
        schema.columns().stream().map(ColumnSchema::name).forEach(names::add);
        schema.dropped().stream().map(DroppedColumn::name).forEach(names::add);
        return names.size();
    }

    private static long lastDropMicros(TableSchema schema) {
        return schema.dropped().stream()
                .mapToLong(DroppedColumn::timeMicros)
                .max()
                .orElse(Long.MIN_VALUE);
    }
}
