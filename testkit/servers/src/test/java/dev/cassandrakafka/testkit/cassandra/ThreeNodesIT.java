package dev.cassandrakafka.testkit.cassandra;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThreeNodesIT {
    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.threeNodes();

    @Test
    void everyReplicaTakesAWriteRightAfterTheTableIsMadeAndAQuorumDoesWithOneKilledWhichIsRepairedLater() {
        // Given
        var keyspace = cassandra.keyspace();
        var table = keyspace + ".t";
        cassandra.cluster().ddl("CREATE TABLE %s (k int PRIMARY KEY, v text)".formatted(table));
        // When
        write(table, 1, DefaultConsistencyLevel.ALL);
        cassandra.cluster().node(3).kill();
        write(table, 2, DefaultConsistencyLevel.QUORUM);
        // Then
        cassandra.cluster().node(3).start();
        cassandra.cluster().awaitReady();
        cassandra.cluster().node(3).repair(keyspace);
        var all =
                SimpleStatement.newInstance("SELECT k FROM " + table).setConsistencyLevel(DefaultConsistencyLevel.ALL);
        assertThat(cassandra.session().execute(all).all()).hasSize(2);
    }

    private static void write(String table, int key, DefaultConsistencyLevel level) {
        cassandra
                .session()
                .execute(SimpleStatement.newInstance("INSERT INTO %s (k, v) VALUES (%d, 'v')".formatted(table, key))
                        .setConsistencyLevel(level));
    }
}
