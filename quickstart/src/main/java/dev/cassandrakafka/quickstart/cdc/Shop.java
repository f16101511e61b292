package dev.cassandrakafka.quickstart.cdc;

import java.util.List;

/** A table, and what happens to it. */
public final class Shop {
    /** The keyspace. */
    public static final String KEYSPACE = "shop";
    /** The table. */
    public static final String TABLE = "orders";

    /** How the table is made; {@code cdc} is turned on by others. */
    public static final List<String> SCHEMA = List.of(
            "CREATE TYPE shop.address (street text, city text)",
            """
            CREATE TABLE shop.orders (customer text, number int, name text static, status text, total decimal,
              items map<text, int>, tags set<text>, notes list<text>, address address,
              PRIMARY KEY (customer, number)) WITH CLUSTERING ORDER BY (number DESC)""");

    /** What happens, one after the other. */
    public static final List<Step> STEPS = List.of(
            new Step(
                    """
                    INSERT INTO shop.orders (customer, number, status, total, items, address)
                    VALUES ('ann', 1, 'new', 19.90, {'apple': 3}, {street: 'Elm 1', city: 'Oslo'})""",
                    1),
            new Step("UPDATE shop.orders SET name = 'Ann Berg' WHERE customer = 'ann'", 1),
            new Step("UPDATE shop.orders SET status = 'paid' WHERE customer = 'ann' AND number = 1", 1),
            new Step(
                    "UPDATE shop.orders USING TIMESTAMP 1 SET status = 'late' WHERE customer = 'ann' AND number = 1",
                    0),
            new Step("UPDATE shop.orders USING TTL 3600 SET status = 'sent' WHERE customer = 'ann' AND number = 1", 1),
            new Step(
                    "UPDATE shop.orders SET items['pear'] = 2, tags = tags + {'gift', 'red'} WHERE customer = 'ann' AND number = 1",
                    1),
            new Step(
                    "UPDATE shop.orders SET notes = notes + ['ring twice'], address.city = 'Bergen' WHERE customer = 'ann' AND number = 1",
                    1),
            new Step(
                    "UPDATE shop.orders SET tags = tags - {'red'}, items = {'plum': 9} WHERE customer = 'ann' AND number = 1",
                    1),
            new Step("DELETE items['plum'], total FROM shop.orders WHERE customer = 'ann' AND number = 1", 1),
            new Step("INSERT INTO shop.orders (customer, number, status) VALUES ('ann', 2, 'new') IF NOT EXISTS", 1),
            new Step(
                    """
                    BEGIN BATCH
                      INSERT INTO shop.orders (customer, number, status) VALUES ('ann', 3, 'new') USING TTL 3600;
                      INSERT INTO shop.orders (customer, number) VALUES ('ann', 4);
                      INSERT INTO shop.orders (customer, number, status) VALUES ('bob', 1, 'new');
                      UPDATE shop.orders SET name = 'Bob' WHERE customer = 'bob';
                    APPLY BATCH""",
                    4),
            new Step("DELETE FROM shop.orders WHERE customer = 'ann' AND number = 2", 1),
            new Step("DELETE FROM shop.orders WHERE customer = 'ann' AND number > 2 AND number < 4", 1),
            new Step("DELETE name FROM shop.orders WHERE customer = 'ann'", 1),
            new Step("DELETE FROM shop.orders WHERE customer = 'bob'", 1),
            new Step("INSERT INTO shop.orders (customer, number, status) VALUES ('bob', 2, 'new again')", 1));

    private Shop() {}

    /**
     * A statement.
     *
     * @param events how many events it makes: one for each row, static row, deleted range and deleted partition that it changes, none
     *     when all it writes is older than what is there
     */
    public record Step(String cql, int events) {}
}
