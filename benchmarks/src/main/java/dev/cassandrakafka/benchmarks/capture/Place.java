package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a side runs.
 *
 * @param name of its directory and its topics
 * @param directory for its files
 * @param segments what it watches as {@code cdc_raw}
 * @param tables whose changes it may meet, as {@code keyspace.table}
 */
record Place(
        String name,
        CassandraCluster cassandra,
        KafkaCluster kafka,
        Path directory,
        Path segments,
        List<String> tables) {
    static final int PARTITIONS = 3;

    Place {
        directory = directory.toAbsolutePath().normalize();
        segments = segments.toAbsolutePath().normalize();
        tables = List.copyOf(tables);
    }

    /** The topics with the changes of the tables. */
    List<String> changeTopics() {
        return tables.stream().map(table -> name + "." + table).toList();
    }

    /** The keyspaces of the tables. */
    List<String> keyspaces() {
        return tables.stream()
                .map(table -> table.substring(0, table.indexOf('.')))
                .distinct()
                .toList();
    }
}
