package dev.cassandrakafka.runtime.main;

/** Text of pipeline files. */
final class Pipelines {
    static final String RIGHT =
            """
            name: shop.orders
            kafka: {bootstrapServers: "127.0.0.1:1"}
            cassandra: {contactPoints: [127.0.0.1], port: 1, localDatacenter: dc1}
            routes:
              - topics: [orders]
                tables: [{keyspace: shop, table: orders, columns: [{name: id, from: key}]}]
            """;

    private Pipelines() {}
}
