package dev.cassandrakafka.snapshot.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.snapshot.read.ReadRow;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three nodes with three replicas: each replica is asked, so a node that is down is waited for. */
class ThreeNodesIT {
    private static final int ROWS = 300;

    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.threeNodes();

    @RegisterExtension
    final SnapshotFixture snapshot = new SnapshotFixture(kafka, cassandra);

    @Test
    void aQuorumNeedsOnlyTwoOfThree() throws IOException {
        // Given
        fill();
        cassandra.cluster().node(3).kill();

        // When
        snapshot.run("consistency: Quorum");
        cassandra.cluster().node(3).start();
        cassandra.cluster().awaitReady();

        // Then
        assertThat(snapshot.rows()).hasSize(ROWS);
    }

    @Test
    void everyReplicaIsReadAndANodeThatIsDownIsWaitedFor() throws IOException {
        // Given
        fill();
        cassandra.cluster().node(3).kill();

        // When
        SnapshotProcess process = snapshot.start();
        process.await(RuntimeReason.CASSANDRA_UNAVAILABLE);
        assertThat(snapshot.rows()).isEmpty();
        cassandra.cluster().node(3).start();
        cassandra.cluster().awaitReady();

        // Then
        process.awaitEnd();
        assertThat(snapshot.rows()).hasSize(ROWS);
        assertThat(snapshot.rows().stream().map(ReadRow::partitionKey).distinct())
                .hasSize(ROWS);
    }

    private void fill() {
        snapshot.ddl("CREATE TABLE %s.t (id int PRIMARY KEY, v text)");
        PreparedStatement insert =
                cassandra.session().prepare("INSERT INTO %s.t (id, v) VALUES (?, 'x')".formatted(snapshot.keyspace()));
        for (int i = 0; i < ROWS; i++) {
            BoundStatement bound = insert.bind(i).setConsistencyLevel(ConsistencyLevel.ALL);
            cassandra.session().execute(bound);
        }
    }
}
