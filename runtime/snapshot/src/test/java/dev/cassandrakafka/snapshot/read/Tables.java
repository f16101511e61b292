package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Schemas of the table {@code ks.t} from columns like {@code v map<int, text> regular}. */
public final class Tables {
    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private Tables() {}

    public static TableSchema of(String... columns) {
        return TableSchema.of(ID, "ks", "t", columns(columns), List.of(), false, true);
    }

    static TableSchema counters(String... columns) {
        return TableSchema.of(ID, "ks", "t", columns(columns), List.of(), true, true);
    }

    private static List<ColumnSchema> columns(String... columns) {
        List<ColumnSchema> all = new ArrayList<>();
        for (String column : columns) {
            int first = column.indexOf(' ');
            int last = column.lastIndexOf(' ');
            ColumnKind kind = kind(column.substring(last + 1));
            boolean key = kind == ColumnKind.PARTITION_KEY || kind == ColumnKind.CLUSTERING;
            int position = (int) all.stream().filter(one -> one.kind() == kind).count();
            all.add(new ColumnSchema(
                    column.substring(0, first), kind, key ? position : -1, column.substring(first + 1, last), false));
        }
        return all;
    }

    private static ColumnKind kind(String word) {
        return switch (word) {
            case "partition" -> ColumnKind.PARTITION_KEY;
            case "clustering" -> ColumnKind.CLUSTERING;
            case "static" -> ColumnKind.STATIC;
            default -> ColumnKind.REGULAR;
        };
    }
}
