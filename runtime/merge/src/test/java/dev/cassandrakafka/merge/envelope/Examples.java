package dev.cassandrakafka.merge.envelope;

import static dev.cassandrakafka.merge.envelope.Cql.bool;
import static dev.cassandrakafka.merge.envelope.Cql.counter;
import static dev.cassandrakafka.merge.envelope.Cql.decimal;
import static dev.cassandrakafka.merge.envelope.Cql.field;
import static dev.cassandrakafka.merge.envelope.Cql.integer;
import static dev.cassandrakafka.merge.envelope.Cql.text;
import static dev.cassandrakafka.merge.envelope.Cql.uuid;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeOp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The statements of docs/change-events.md. */
public final class Examples {
    private static final byte[] NO_BOUND = {};

    private final List<Example> examples = new ArrayList<>();

    private Examples() {}

    public static List<Example> all() {
        Examples all = new Examples();
        all.rows();
        all.deletions();
        all.collections();
        all.batches();
        all.tables();
        return all.examples;
    }

    private void rows() {
        row(
                "INSERT INTO shop.orders (shop, id, price, note) VALUES ('s1', 1, 9.90, 'fast')",
                ChangeOp.INSERT,
                m -> m.marker().cell("note", text("fast")).cell("price", decimal("9.90")));
        row(
                "UPDATE shop.orders SET note = 'slow' WHERE shop = 's1' AND id = 1",
                ChangeOp.UPDATE,
                m -> m.cell("note", text("slow")));
        row(
                "INSERT INTO shop.orders (shop, id, note) VALUES ('s1', 1, 'brief') USING TTL 60",
                ChangeOp.INSERT,
                m -> m.marker(60).cell("note", text("brief"), 60));
        add(
                "INSERT INTO shop.orders (shop, id, note) VALUES ('s2', 1, 'first') IF NOT EXISTS",
                (micros, renderer, sink) -> new Mutation(Tables.ORDERS, text("s2"), micros)
                        .row(integer(1))
                        .marker()
                        .cell("note", text("first"))
                        .render(ChangeOp.INSERT, renderer, sink));
        add(
                "UPDATE shop.orders SET open = true WHERE shop = 's1'",
                (micros, renderer, sink) ->
                        orders(micros).staticRow().cell("open", bool(true)).render(ChangeOp.UPDATE, renderer, sink));
        add(
                "INSERT INTO shop.orders (shop, id, open, note) VALUES ('s1', 1, true, 'both')",
                (micros, renderer, sink) -> {
                    orders(micros).staticRow().cell("open", bool(true)).render(ChangeOp.UPDATE, renderer, sink);
                    orders(micros)
                            .row(integer(1))
                            .marker()
                            .cell("note", text("both"))
                            .render(ChangeOp.INSERT, renderer, sink);
                });
        add("UPDATE shop.visits SET visits = visits + 5 WHERE shop = 's1'", (micros, renderer, sink) -> new Mutation(
                        Tables.VISITS, text("s1"), micros)
                .row()
                .counter("visits", counter(3, 5))
                .render(ChangeOp.UPDATE, renderer, sink));
    }

    private void deletions() {
        row("DELETE note FROM shop.orders WHERE shop = 's1' AND id = 1", ChangeOp.UPDATE, m -> m.tombstone("note"));
        row("DELETE FROM shop.orders WHERE shop = 's1' AND id = 1", ChangeOp.DELETE, Mutation::rowDeletion);
        add("DELETE FROM shop.orders WHERE shop = 's1' AND id > 10 AND id <= 20", (micros, renderer, sink) -> orders(
                        micros)
                .renderRange(integer(10), false, integer(20), true, renderer, sink));
        add("DELETE FROM shop.orders WHERE shop = 's1' AND id >= 50", (micros, renderer, sink) -> orders(micros)
                .renderRange(integer(50), true, NO_BOUND, true, renderer, sink));
        add("DELETE FROM shop.orders WHERE shop = 's1'", (micros, renderer, sink) -> orders(micros)
                .renderPartitionDeletion(renderer, sink));
    }

    private void collections() {
        update("tags = tags + {'new', 'red'}", m -> m.element("tags", text("new"), text(""))
                .element("tags", text("red"), text("")));
        update("tags = tags - {'new'}", m -> m.elementTombstone("tags", text("new")));
        update("tags = {'blue'}", m -> m.overwrite("tags").element("tags", text("blue"), text("")));
        row(
                "DELETE tags FROM shop.orders WHERE shop = 's1' AND id = 1",
                ChangeOp.UPDATE,
                m -> m.complexDeletion("tags"));
        update("amounts['x'] = 3", m -> m.element("amounts", text("x"), integer(3)));
        row(
                "DELETE amounts['x'] FROM shop.orders WHERE shop = 's1' AND id = 1",
                ChangeOp.UPDATE,
                m -> m.elementTombstone("amounts", text("x")));
        update("steps = steps + ['pack', 'ship']", m -> m.element(
                        "steps", uuid("c9a6a2d0-cb8b-11f0-8f5c-6f1de21b5a01"), text("pack"))
                .element("steps", uuid("c9a6a2d1-cb8b-11f0-8f5c-6f1de21b5a01"), text("ship")));
        update("contact.zip = '10115'", m -> m.element("contact", field(1), text("10115")));
        update("contact = {street: 'Elm', zip: '1'}", m -> m.overwrite("contact")
                .element("contact", field(0), text("Elm"))
                .element("contact", field(1), text("1")));
        update(
                "origin = {street: 'Oak', zip: null}",
                m -> m.cell("origin", new byte[] {0, 0, 0, 3, 'O', 'a', 'k', -1, -1, -1, -1}));
    }

    private void batches() {
        add(
                """
                BEGIN BATCH
                  UPDATE shop.orders SET note = 'a' WHERE shop = 's1' AND id = 1;
                  UPDATE shop.orders SET note = 'b' WHERE shop = 's1' AND id = 2;
                APPLY BATCH""",
                (micros, renderer, sink) -> {
                    orders(micros).row(integer(1)).cell("note", text("a")).render(ChangeOp.UPDATE, renderer, sink);
                    orders(micros).row(integer(2)).cell("note", text("b")).render(ChangeOp.UPDATE, renderer, sink);
                });
        row(
                """
                BEGIN BATCH
                  DELETE FROM shop.orders USING TIMESTAMP 1764244822500000 WHERE shop = 's1' AND id = 1;
                  INSERT INTO shop.orders (shop, id, note) VALUES ('s1', 1, 'again');
                APPLY BATCH""",
                ChangeOp.INSERT,
                m -> m.marker().rowDeletion(1764244822500000L).cell("note", text("again")));
    }

    private void tables() {
        add("-- what a snapshot reads of a row", (micros, renderer, sink) -> orders(micros)
                .read()
                .row(integer(1))
                .cell("note", text("fast"))
                .cell("price", decimal("9.90"))
                .render(ChangeOp.READ, renderer, sink));
        table("TRUNCATE shop.orders", Tables.ORDERS, ChangeOp.TRUNCATE);
        table("ALTER TABLE shop.orders ADD weight int", Tables.ORDERS_WITH_WEIGHT, ChangeOp.SCHEMA);
        table("DROP TABLE shop.orders", Tables.ORDERS_WITH_WEIGHT, ChangeOp.DROP);
    }

    private void update(String assignment, UnaryOperator<Mutation> cells) {
        row("UPDATE shop.orders SET " + assignment + " WHERE shop = 's1' AND id = 1", ChangeOp.UPDATE, cells);
    }

    /** A change of the row ('s1', 1). */
    private void row(String statement, ChangeOp op, UnaryOperator<Mutation> change) {
        add(statement, (micros, renderer, sink) -> change.apply(orders(micros).row(integer(1)))
                .render(op, renderer, sink));
    }

    private void table(String statement, TableSchema schema, ChangeOp op) {
        add(statement, (micros, renderer, sink) -> new Mutation(schema, text(""), micros)
                .renderOfTable(op, renderer, sink));
    }

    private void add(String statement, Example.Changes changes) {
        examples.add(new Example(statement, changes));
    }

    private static Mutation orders(long micros) {
        return new Mutation(Tables.ORDERS, text("s1"), micros);
    }
}
