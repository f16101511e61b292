package dev.cassandrakafka.testkit.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CassandraClusterIT {
    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.durableNode();

    private static String table = "";

    @BeforeAll
    static void table() {
        table = cassandra.keyspace() + ".t";
        cassandra.cluster().ddl("CREATE TABLE %s (k int PRIMARY KEY, v text)".formatted(table));
    }

    @Test
    void killedNodeComesBackWithItsSchemaAndItsRows() {
        // Given
        cassandra.cluster().execute("INSERT INTO %s (k, v) VALUES (1, 'kept')".formatted(table));
        // When
        cassandra.cluster().node(1).kill();
        cassandra.cluster().node(1).start();
        cassandra.cluster().awaitReady();
        // Then
        assertThat(valueOf(1)).isEqualTo("kept");
    }

    @Test
    void frozenNodeAnswersAgainWhenThawed() {
        // Given
        cassandra.cluster().execute("INSERT INTO %s (k, v) VALUES (2, 'thawed')".formatted(table));
        var select = SimpleStatement.newInstance("SELECT v FROM %s WHERE k = 2".formatted(table))
                .setTimeout(Duration.ofMillis(500));
        // When
        cassandra.cluster().node(1).freeze();
        // Then
        assertThatThrownBy(() -> cassandra.session().execute(select)).isInstanceOf(DriverTimeoutException.class);
        cassandra.cluster().node(1).thaw();
        assertThat(valueOf(2)).isEqualTo("thawed");
    }

    private static String valueOf(int key) {
        var row = cassandra
                .cluster()
                .execute("SELECT v FROM %s WHERE k = %d".formatted(table, key))
                .one();
        assertThat(row).isNotNull();
        return row.getString("v");
    }
}
