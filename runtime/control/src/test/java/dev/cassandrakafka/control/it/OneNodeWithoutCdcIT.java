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

/** The worst case of a rolling change of settings: one node of a remote data centre was forgotten. */
class OneNodeWithoutCdcIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.of(
            "cassandra-one-without-cdc",
            builder -> builder.nodes(2).datacenter(2, "dc2").yaml(2, "cdc_enabled", "false"));

    @RegisterExtension
    final ControlFixture control = new ControlFixture(kafka, cassandra);

    @Test
    void itIsNamedAndNoTableIsAltered() throws Exception {
        // Given
        control.createTable("");
        // When
        RuntimeStatus status = control.start("Manage").await(RuntimeReason.PREFLIGHT_FAILED);
        // Then
        assertThat(detail(status).findings())
                .filteredOn(finding -> finding.setting().equals("cdc_enabled"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(FindingSeverity.ERROR);
                    assertThat(finding.node()).startsWith(hostOf("dc2"));
                });
        assertThat(detail(status).findings())
                .filteredOn(finding -> finding.setting().equals("cdc"))
                .extracting(PreflightFinding::message)
                .allMatch(message -> message.contains("as soon as every node is up and has cdc_enabled: true"));
        assertThat(control.flags()).doesNotContain("true");
    }

    private static String hostOf(String datacenter) {
        return cassandra.session().getMetadata().getNodes().values().stream()
                .filter(node -> datacenter.equals(node.getDatacenter()))
                .map(node -> String.valueOf(node.getHostId()))
                .findFirst()
                .orElseThrow();
    }
}
