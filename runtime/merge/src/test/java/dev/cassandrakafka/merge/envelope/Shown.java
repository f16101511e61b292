package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.RecordSink;

/** A row of the table of the examples that is shown as it is after its change. */
public final class Shown {
    private static final long MICROS = 1_764_244_800_000_000L;

    private Shown() {}

    /** The row ('s1', 1), of which nothing was known before. */
    public static void row(TableSchema table, ChangeOp op, EventRenderer renderer, RecordSink sink) {
        new Mutation(table, Cql.text("s1"), MICROS)
                .row(Cql.integer(1))
                .marker()
                .cell("note", Cql.text("fast"))
                .tombstone("price")
                .element("amounts", Cql.text("x"), Cql.integer(3))
                .elementTombstone("amounts", Cql.text("y"))
                .overwrite("contact")
                .element("contact", Cql.field(1), Cql.text("1"))
                .complexDeletion("steps")
                .element("tags", Cql.text("red"), Cql.text(""))
                .showAsAfter()
                .render(op, renderer, sink);
    }
}
