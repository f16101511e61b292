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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ControlIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    @RegisterExtension
    final ControlFixture control = new ControlFixture(kafka, cassandra);

    @Test
    void aPipelineIsSetUpAndItsCoverageTold() throws Exception {
        // Given
        control.createTable("");
        ControlProcess process = control.start("Manage");
        // When
        process.await(RuntimeReason.REPLICA_UNCOVERED);
        Instant until = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        control.covered(1, until);
        // Then
        RuntimeStatus status = process.await(RuntimeReason.RUNNING);
        assertThat(status.ready()).isTrue();
        assertThat(control.flags()).containsExactly("true");
        assertThat(detail(status).coverage())
                .extracting(TableCoverage::table, TableCoverage::completeUntilTime, TableCoverage::quorumUntilTime)
                .containsExactly(org.assertj.core.api.Assertions.tuple("t", until.toString(), until.toString()));
        assertThat(process.get("/metrics").body())
                .contains("cassandra_kafka_control_complete_until_seconds{table=\"" + control.keyspace() + ".t\"}")
                .contains("cassandra_kafka_control_hosts_uncovered 0");
    }

    @Test
    void topicsAreMadeAsThePipelineSays() throws Exception {
        // Given
        control.createTable("WITH cdc = true");
        // When
        control.start("Verify").await(RuntimeReason.REPLICA_UNCOVERED);
        // Then
        String change = control.topic(control.keyspace() + ".t");
        assertThat(partitions(change)).isEqualTo(ControlFixture.PARTITIONS);
        assertThat(partitions(control.topic("raw"))).isEqualTo(ControlFixture.PARTITIONS);
        assertThat(partitions(control.topic("coverage"))).isEqualTo(1);
        assertThat(option(control.topic("raw"), "cleanup.policy")).isEqualTo("delete");
        assertThat(option(control.topic("positions"), "cleanup.policy")).isEqualTo("compact");
        assertThat(option(control.topic("schemas"), "cleanup.policy")).isEqualTo("compact");
        assertThat(option(change, "retention.ms")).isEqualTo("604800000");
    }

    @Test
    void aTableWithoutTheFlagIsToldAndLeftAlone() throws Exception {
        // Given
        control.createTable("");
        ControlProcess process = control.start("Verify");
        // When
        RuntimeStatus status = process.await(RuntimeReason.PREFLIGHT_FAILED);
        // Then
        assertThat(status.message()).contains("ALTER TABLE \"%s\".\"t\" WITH cdc = true".formatted(control.keyspace()));
        assertThat(control.flags()).containsExactly("false");
        // When somebody does as told
        cassandra.cluster().ddl("ALTER TABLE %s.t WITH cdc = true".formatted(control.keyspace()));
        // Then
        process.await(RuntimeReason.REPLICA_UNCOVERED);
    }

    @Test
    void aTopicThatExistsOtherwiseIsToldAndLeftAlone() throws Exception {
        // Given
        control.createTable("WITH cdc = true");
        kafka.clients().createTopic(control.topic("raw"), 5, Map.of("cleanup.policy", "compact"));
        // When
        RuntimeStatus status = control.start("Verify").await(RuntimeReason.TOPIC_MISMATCH);
        // Then
        assertThat(detail(status).findings())
                .filteredOn(finding -> finding.subject().equals(control.topic("raw")))
                .extracting(PreflightFinding::setting)
                .contains("partitions", "cleanup.policy");
        assertThat(partitions(control.topic("raw"))).isEqualTo(5);
        assertThat(option(control.topic("raw"), "cleanup.policy")).isEqualTo("compact");
    }

    private static int partitions(String topic) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> all = kafka.clients()
                .admin()
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get();
        return all.values().iterator().next().partitions().size();
    }

    private static String option(String topic, String name) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return kafka.clients()
                .admin()
                .describeConfigs(List.of(resource))
                .all()
                .get()
                .values()
                .iterator()
                .next()
                .get(name)
                .value();
    }
}
