package dev.cassandrakafka.control.it;

import static dev.cassandrakafka.control.it.ControlProcess.detail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NodeWithoutCdcIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra =
            CassandraExtension.of("cassandra-without-cdc", builder -> builder.yaml("cdc_enabled", "false")
                    .yaml("cdc_block_writes", "false"));

    @RegisterExtension
    final ControlFixture control = new ControlFixture(kafka, cassandra);

    /** CASSANDRA-19948: ALTER succeeds there, DESCRIBE says true, and nothing is captured. */
    @Test
    void aNodeWithCdcOffIsToldAndNoTableIsAltered() throws Exception {
        // Given
        control.createTable("");
        // When
        RuntimeStatus status = control.start("Manage").await(RuntimeReason.PREFLIGHT_FAILED);
        // Then
        assertThat(detail(status).findings())
                .filteredOn(finding -> finding.severity() == FindingSeverity.ERROR)
                .extracting(PreflightFinding::setting)
                .containsExactly("cdc_enabled");
        assertThat(detail(status).findings())
                .extracting(PreflightFinding::setting)
                .contains("cdc_block_writes");
        assertThat(status.message())
                .contains(cassandra.cluster().hostId(1).toString(), "cdc_enabled: false", "restart it");
        assertThat(control.flags()).containsExactly("null");
    }
}
