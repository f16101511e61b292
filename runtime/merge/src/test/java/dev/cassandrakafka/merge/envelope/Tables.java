package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The tables of the examples in docs/change-events.md. */
public final class Tables {
    public static final TableSchema ORDERS = orders(List.of());
    static final TableSchema ORDERS_WITH_WEIGHT = orders(List.of(regular("weight", "int")));
    static final TableSchema VISITS = TableSchema.of(
            new UUID(0x6f3c1a40caff11efL, 0x9a3f7b1d2c4e5f60L),
            "shop",
            "visits",
            List.of(
                    new ColumnSchema("shop", ColumnKind.PARTITION_KEY, 0, "text", false),
                    new ColumnSchema("visits", ColumnKind.REGULAR, -1, "counter", false)),
            List.of(),
            true,
            true);

    private Tables() {}

    /** {@link #ORDERS} after a column was added. */
    public static TableSchema ordersWithWeight() {
        return ORDERS_WITH_WEIGHT;
    }

    private static TableSchema orders(List<ColumnSchema> more) {
        List<ColumnSchema> columns = new ArrayList<>(List.of(
                new ColumnSchema("shop", ColumnKind.PARTITION_KEY, 0, "text", false),
                new ColumnSchema("id", ColumnKind.CLUSTERING, 0, "int", false),
                new ColumnSchema("open", ColumnKind.STATIC, -1, "boolean", false),
                regular("price", "decimal"),
                regular("note", "text"),
                regular("tags", "set<text>"),
                regular("amounts", "map<text, int>"),
                regular("steps", "list<text>"),
                regular("contact", "udt<shop.address>{street: text, zip: text}"),
                regular("origin", "frozen<udt<shop.address>{street: text, zip: text}>")));
        columns.addAll(more);
        return TableSchema.of(
                new UUID(0x5b2e4d90caff11efL, 0x8c1d3a5f7e9b0d24L), "shop", "orders", columns, List.of(), false, true);
    }

    private static ColumnSchema regular(String name, String type) {
        return new ColumnSchema(name, ColumnKind.REGULAR, -1, type, false);
    }
}
