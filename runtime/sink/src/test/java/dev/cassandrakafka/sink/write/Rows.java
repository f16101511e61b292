package dev.cassandrakafka.sink.write;

import com.datastax.oss.driver.api.core.type.DataTypes;
import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.model.route.TableMapping;
import dev.cassandrakafka.sink.plan.Slot;
import dev.cassandrakafka.sink.plan.Slot.Kind;
import dev.cassandrakafka.sink.plan.Source;
import dev.cassandrakafka.sink.plan.TablePlan;
import dev.cassandrakafka.sink.read.Operation;
import dev.cassandrakafka.sink.read.Row;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Plans and rows for tests, without a route: columns {@code p} (partition key), {@code c} (clustering) and whatever else is named. */
public final class Rows {
    private Rows() {}

    /** A table with a clustering column. */
    public static TablePlan wide(String table, String... columns) {
        List<Slot> slots = new ArrayList<>(List.of(slot(0, "p", Kind.PARTITION_KEY), slot(1, "c", Kind.CLUSTERING)));
        for (String column : columns) {
            slots.add(slot(slots.size(), column, column.startsWith("static") ? Kind.STATIC : Kind.REGULAR));
        }
        return plan(table, slots, List.of(0, 1));
    }

    /** A table whose partitions hold one row. */
    public static TablePlan narrow(String table, String... columns) {
        List<Slot> slots = new ArrayList<>(List.of(slot(0, "p", Kind.PARTITION_KEY)));
        for (String column : columns) {
            slots.add(slot(slots.size(), column, column.startsWith("static") ? Kind.STATIC : Kind.REGULAR));
        }
        return plan(table, slots, List.of(0));
    }

    /** An upsert; a value of "-" leaves the column alone, "null" deletes the cell. */
    public static Row upsert(TablePlan plan, long micros, String... values) {
        return new Row(plan, Operation.UPSERT, micros, 0, bytes(plan, values));
    }

    /** A deletion by the values of the key. */
    public static Row delete(TablePlan plan, long micros, String... key) {
        return new Row(plan, Operation.DELETE, micros, 0, bytes(plan, key));
    }

    private static TablePlan plan(String table, List<Slot> slots, List<Integer> primaryKey) {
        TableMapping mapping = new TableMapping("ks", table, null, null, null, null, null, null, null, null, null);
        return new TablePlan(mapping, "routes[0].tables[0]", slots, List.of(0), primaryKey, "INSERT", "DELETE", true);
    }

    private static Slot slot(int index, String column, Kind kind) {
        return new Slot(
                index, column, DataTypes.TEXT, kind, new Source.Field(FieldPath.parse("value." + column)), "value");
    }

    private static ByteBuffer[] bytes(TablePlan plan, String... values) {
        ByteBuffer[] bytes = new ByteBuffer[plan.slots().size()];
        for (int i = 0; i < bytes.length; i++) {
            String value = i < values.length ? values[i] : "-";
            bytes[i] = value.equals("-")
                    ? Row.UNSET
                    : value.equals("null")
                            ? null
                            : ByteBuffer.wrap(value.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes;
    }
}
