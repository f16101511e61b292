package dev.cassandrakafka.control.it;

import static dev.cassandrakafka.control.it.ControlProcess.detail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.model.status.TableCoverage;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThreeNodesIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.threeNodes();

    @RegisterExtension
    final ControlFixture control = new ControlFixture(kafka, cassandra);

    @Test
    void theSlowestReplicaAndTheQuorumAreTold() throws Exception {
        // Given
        control.createTable("");
        ControlProcess process = control.start("Manage");
        process.await(RuntimeReason.REPLICA_UNCOVERED);
        assertThat(control.flags()).containsExactly("true", "true", "true");
        // When
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        control.covered(1, now);
        control.covered(2, now.minusSeconds(10));
        control.covered(3, now.minusSeconds(20));
        // Then
        TableCoverage coverage =
                detail(process.await(RuntimeReason.RUNNING)).coverage().get(0);
        assertThat(coverage.ranges()).isEqualTo(3);
        assertThat(coverage.completeUntilTime()).isEqualTo(now.minusSeconds(20).toString());
        assertThat(coverage.quorumUntilTime()).isEqualTo(now.minusSeconds(10).toString());
        assertThat(coverage.slowestHostId())
                .isEqualTo(cassandra.cluster().hostId(3).toString());
    }

    @Test
    void aNodeThatIsDownIsNamedUntilItIsBack() throws Exception {
        // Given
        control.createTable("WITH cdc = true");
        String third = cassandra.cluster().hostId(3).toString();
        cassandra.cluster().node(3).kill();
        try {
            // When
            ControlProcess process = control.start("Verify");
            RuntimeStatus status =
                    process.await("a finding about node 3", seen -> seen.reason() == RuntimeReason.PREFLIGHT_FAILED);
            // Then
            assertThat(detail(status).findings())
                    .filteredOn(finding -> finding.setting().equals("node"))
                    .extracting(PreflightFinding::node)
                    .singleElement()
                    .asString()
                    .startsWith(third);
            // When
            cassandra.cluster().node(3).start();
            cassandra.cluster().awaitReady();
            // Then
            process.await(RuntimeReason.REPLICA_UNCOVERED);
        } finally {
            cassandra.cluster().node(3).start();
            cassandra.cluster().awaitReady();
        }
    }
}
