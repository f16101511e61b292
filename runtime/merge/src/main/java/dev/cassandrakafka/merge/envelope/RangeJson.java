package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.raw.BoundCursor;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.JsonBuffer;

/** The bounds of a deleted range as the object {@code range} of the envelope {@code Change}. */
final class RangeJson {
    private static final byte[] START = FieldName.of("start");
    private static final byte[] END = FieldName.of("end");
    private static final byte[] CLUSTERING = FieldName.of("clustering");
    private static final byte[] INCLUSIVE = FieldName.of("inclusive");

    private RangeJson() {}

    static void write(ChangeEvent event, TablePlan table, JsonBuffer out) {
        bound(event.start(), table, out.raw('{').raw(START));
        bound(event.end(), table, out.raw(END));
        out.close('}');
    }

    private static void bound(BoundCursor bound, TablePlan table, JsonBuffer out) {
        ValuesCursor values = bound.values().rewind();
        out.raw('{').raw(CLUSTERING).raw('{');
        for (int i = 0; values.next(); i++) {
            TablePlan.member(
                    table.clustering.get(i),
                    values.array(),
                    values.offset(),
                    values.isNull() ? -1 : values.length(),
                    out);
        }
        out.close('}').raw(',').raw(INCLUSIVE).ascii(bound.inclusive() ? "true" : "false");
        out.raw('}').raw(',');
    }
}
