package dev.cassandrakafka.control.it;

import static dev.cassandrakafka.control.it.ControlProcess.detail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.HostCoverage;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The agents are in dc1; the node in dc2 is asked all the same, and counts for nothing else. */
class TwoDatacentersIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.of(
            "cassandra-two-datacenters",
            builder -> builder.nodes(2).datacenter(2, "dc2").yaml(2, "cdc_block_writes", "false"));

    @RegisterExtension
    final ControlFixture control = new ControlFixture(kafka, cassandra);

    @Test
    void theFlagIsSetOnceBothHaveAnsweredAndCoverageIsThatOfOne() throws Exception {
        // Given
        control.createTable("");
        ControlProcess process = control.start("Manage");
        process.await(RuntimeReason.REPLICA_UNCOVERED);
        // When
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        control.covered(1, now);
        // Then
        RuntimeStatus status = process.await(RuntimeReason.RUNNING);
        assertThat(control.flags()).containsOnly("true");
        assertThat(detail(status).hosts())
                .extracting(HostCoverage::hostId)
                .containsExactly(cassandra.cluster().hostId(1).toString());
        assertThat(detail(status).coverage().get(0).completeUntilTime()).isEqualTo(now.toString());
        assertThat(detail(status).findings())
                .extracting(PreflightFinding::setting)
                .doesNotContain("cdc_block_writes", "node");
    }
}
