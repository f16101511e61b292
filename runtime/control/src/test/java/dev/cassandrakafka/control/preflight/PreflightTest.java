package dev.cassandrakafka.control.preflight;

import static dev.cassandrakafka.control.preflight.ClusterFixture.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cassandrakafka.control.Pipelines;
import dev.cassandrakafka.model.cdc.EncryptionSpec;
import dev.cassandrakafka.model.cdc.Envelope;
import dev.cassandrakafka.model.cdc.TableOptions;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreflightTest {
    private final ClusterFixture cluster = new ClusterFixture();

    @Test
    void aClusterThatIsSetUpHasNoFindings() {
        // Given
        cluster.node("a").node("b").node("c");
        // When
        Preflight preflight = Preflight.of(Pipelines.shop(), cluster.cluster());
        // Then
        assertThat(preflight.findings()).isEmpty();
        assertThat(preflight.tables()).containsExactly(ORDERS);
        assertThat(preflight.unflagged()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cdc_enabled, false, ERROR",
        "commitlog_sync_period, 10000ms, WARNING",
        "cdc_total_space, 128MiB, WARNING",
        "cdc_block_writes, false, WARNING",
        "cdc_on_repair_enabled, false, WARNING"
    })
    void aSettingThatDoesNotFitIsNamedWithItsNode(String setting, String value, FindingSeverity severity) {
        // Given
        cluster.node("a").node("b", "dc1", "5.0.9", Map.of(setting, value));
        // When / Then
        assertThat(found(Pipelines.shop())).singleElement().satisfies(finding -> {
            assertThat(finding.setting()).isEqualTo(setting);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.node()).isEqualTo("b (10.0.0.1:9042)");
            assertThat(finding.message()).startsWith("node b (10.0.0.1:9042) ");
        });
    }

    @Test
    void anEncryptedCommitLogNeedsItsKeyStore() {
        // Given
        cluster.node("a", "dc1", "5.0.9", Map.of("transparent_data_encryption_options.enabled", "true"));
        SecretKeyRef ref = new SecretKeyRef("keys", "jceks");
        // When / Then
        assertThat(found(Pipelines.shop())).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("spec.capture.encryption.keyStoreSecretRef"));
        assertThat(found(Pipelines.shop(new EncryptionSpec(ref, ref, null, null))))
                .isEmpty();
    }

    @Test
    void cdcMustBeEnabledInDataCentresWithoutAgentsToo() {
        // Given
        cluster.node("a").node("b", "dc2", "5.0.9", Map.of("cdc_enabled", "false", "commitlog_sync_period", "10000ms"));
        // When / Then
        assertThat(found(Pipelines.shop()))
                .extracting(PreflightFinding::setting)
                .containsExactly("cdc_enabled");
        assertThat(cluster.cluster().readyForFlags()).isFalse();
    }

    @Test
    void aNodeThatIsDownIsAnErrorAndHoldsFlagsBack() {
        // Given
        cluster.node("a").down("b");
        // When / Then
        assertThat(found(Pipelines.shop()))
                .extracting(PreflightFinding::setting)
                .containsExactly("node");
        assertThat(cluster.cluster().readyForFlags()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"3.11.19, 1", "4.0.18, 0", "5.0.9, 0", "6.0-alpha2, 1"})
    void onlyCommitLogsThatCanBeReadAreTaken(String version, int findings) {
        // Given
        cluster.node("a", "dc1", version, Map.of());
        // When / Then
        assertThat(found(Pipelines.shop())).hasSize(findings);
    }

    @Test
    void aFlagThatIsNullAtANodeCountsAsOff() {
        // Given
        cluster.node("a").table(ORDERS, Optional.empty(), false).node("b");
        // When
        Preflight preflight = Preflight.of(Pipelines.shop(), cluster.cluster());
        // Then
        assertThat(preflight.unflagged()).containsExactly(ORDERS);
        assertThat(preflight.findings())
                .extracting(PreflightFinding::message)
                .containsExactly("table \"shop.orders\" does not have cdc = true at b (10.0.0.1:9042);"
                        + " run ALTER TABLE \"shop\".\"orders\" WITH cdc = true, or set spec.tableOptions: Manage");
    }

    @Test
    void keyspacesWhoseWritesLeaveNoTraceAreErrors() {
        // Given
        cluster.keyspace("shop", false, Map.of("class", "NetworkTopologyStrategy", "dc2", "3"))
                .node("a");
        // When / Then
        assertThat(found(Pipelines.shop()))
                .extracting(PreflightFinding::setting, PreflightFinding::severity)
                .containsExactly(
                        tuple("durable_writes", FindingSeverity.ERROR), tuple("replication", FindingSeverity.ERROR));
    }

    @Test
    void oneReplicaAndCountersAreWarnings() {
        // Given
        cluster.keyspace("shop", true, Map.of("class", "SimpleStrategy", "replication_factor", "1"))
                .table(ORDERS, Optional.of(true), true)
                .node("a");
        // When / Then
        assertThat(found(Pipelines.shop()))
                .extracting(PreflightFinding::setting, PreflightFinding::severity)
                .containsExactly(
                        tuple("replication", FindingSeverity.WARNING), tuple("counter", FindingSeverity.WARNING));
    }

    @Test
    void selectorsThatFindNothingAreTold() {
        // Given
        cluster.keyspace("system", true, Map.of("class", "LocalStrategy")).node("a");
        var selectors = List.of(
                new TableSelector("shp", null),
                new TableSelector("system", null),
                new TableSelector("shop", "order"),
                new TableSelector("shop", "orders_by_day"));
        // When / Then
        assertThat(found(Pipelines.of(selectors, Envelope.CHANGE, TableOptions.VERIFY)))
                .extracting(PreflightFinding::message)
                .containsExactly(
                        "spec.tables[0].keyspace: keyspace \"shp\" does not exist; create it or correct the name",
                        "spec.tables[1].keyspace: keyspace \"system\" is each node's own and cannot be captured; name another",
                        "spec.tables[2].table: table \"shop.order\" does not exist; create it or correct the name",
                        "spec.tables[3].table: \"shop.orders_by_day\" is a materialized view, whose changes follow from its table; name the table");
    }

    private List<PreflightFinding> found(CdcPipeline pipeline) {
        return Preflight.of(pipeline, cluster.cluster()).findings();
    }
}
