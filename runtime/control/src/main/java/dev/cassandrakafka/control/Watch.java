package dev.cassandrakafka.control;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.control.coverage.CoverageTopic;
import dev.cassandrakafka.control.coverage.HostsCovered;
import dev.cassandrakafka.control.preflight.Cluster;
import dev.cassandrakafka.control.preflight.ClusterProbe;
import dev.cassandrakafka.control.preflight.Preflight;
import dev.cassandrakafka.control.preflight.Sessions;
import dev.cassandrakafka.control.preflight.TableFlags;
import dev.cassandrakafka.control.preflight.TableName;
import dev.cassandrakafka.control.topic.AutoCreation;
import dev.cassandrakafka.control.topic.TopicAdmin;
import dev.cassandrakafka.control.topic.TopicPlan;
import dev.cassandrakafka.model.cdc.TableOptions;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * Looks at both clusters with one set of clients: at coverage each time, at nodes, tables and topics from time to time. Creates topics and
 * sets flags where the pipeline lets it.
 */
@NotThreadSafe
final class Watch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long FULL_LOOK_NANOS = Duration.ofSeconds(10).toNanos();

    private final CdcPipeline pipeline;
    private final Sessions sessions;
    private final KafkaEndpoint kafka;
    private final Admin admin;
    private final Ring ring;
    private @Nullable CoverageTopic coverage;
    private @Nullable Preflight preflight;
    private List<PreflightFinding> topics = List.of();
    private long nextFullLook = System.nanoTime();

    private Watch(CdcPipeline pipeline, Sessions sessions, KafkaEndpoint kafka, Admin admin) {
        this.pipeline = pipeline;
        this.sessions = sessions;
        this.kafka = kafka;
        this.admin = admin;
        this.ring = new Ring(sessions.local(), pipeline.cassandra().localDatacenter());
    }

    static Watch open(CdcPipeline pipeline, Sessions sessions, KafkaEndpoint kafka) {
        return new Watch(pipeline, sessions, kafka, kafka.admin());
    }

    /**
     * Looks.
     *
     * @param beat called between steps that may each take a while
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer or refuses us
     */
    Observation look(Runnable beat) throws InterruptedException {
        Preflight checked = preflight;
        if (checked == null || System.nanoTime() - nextFullLook >= 0) {
            checked = nodesAndTables(beat);
            preflight = checked;
            beat.run();
            topics = topics(checked.tables());
            beat.run();
            nextFullLook = System.nanoTime() + FULL_LOOK_NANOS;
        }
        CoverageTopic topic = coverage();
        HostsCovered covered = topic.poll(POLL);
        Set<UUID> hosts = ring.hosts();
        return new Observation(
                checked.findings(),
                topics,
                replicas(checked.tables()),
                ring.addresses(),
                covered.byHost(),
                covered.hosts(),
                covered.losses(hosts),
                topic.snapshots().byTable(covered.passedMillis(hosts)),
                pipeline.capture().lossesAcknowledgedMillis());
    }

    private List<PreflightFinding> topics(Set<TableName> tables) throws InterruptedException {
        TopicAdmin kafkaSide = new TopicAdmin(admin);
        List<PreflightFinding> findings = new ArrayList<>(kafkaSide.ensure(TopicPlan.of(pipeline, tables)));
        String deadLetters = pipeline.capture().deadLetterTopic();
        if (deadLetters != null) {
            findings.addAll(kafkaSide.missing(deadLetters, "spec.capture.deadLetterTopic"));
        }
        String badRecords = pipeline.merge().badRecord().topic();
        if (badRecords != null) {
            findings.addAll(kafkaSide.missing(badRecords, "spec.merge.badRecord.topic"));
        }
        findings.addAll(AutoCreation.of(kafkaSide.brokers(AutoCreation.OPTION)));
        return findings;
    }

    private Preflight nodesAndTables(Runnable beat) throws InterruptedException {
        ClusterProbe probe = new ClusterProbe(sessions);
        Cluster cluster = probe.ask();
        Preflight first = Preflight.of(pipeline, cluster);
        boolean manage = pipeline.tableOptions() == TableOptions.MANAGE && cluster.readyForFlags();
        if (!manage || first.unflagged().isEmpty()) {
            return first;
        }
        beat.run();
        Optional<String> failure = new TableFlags(sessions.local()).set(first.unflagged());
        beat.run();
        Preflight again = Preflight.of(pipeline, probe.ask());
        return failure.map(message -> withFailure(again, message)).orElse(again);
    }

    private static Preflight withFailure(Preflight preflight, String message) {
        List<PreflightFinding> findings = new ArrayList<>();
        findings.add(new PreflightFinding(FindingSeverity.ERROR, null, "cdc", "spec.tableOptions", message));
        findings.addAll(preflight.findings());
        return new Preflight(preflight.tables(), preflight.unflagged(), findings);
    }

    private Map<TableName, Collection<Set<UUID>>> replicas(Set<TableName> tables) {
        Map<String, List<Set<UUID>>> byKeyspace = new HashMap<>();
        Map<TableName, Collection<Set<UUID>>> byTable = new HashMap<>();
        tables.forEach(table -> byTable.put(table, byKeyspace.computeIfAbsent(table.keyspace(), ring::replicas)));
        return byTable;
    }

    private CoverageTopic coverage() {
        CoverageTopic open = coverage;
        if (open == null) {
            open = new CoverageTopic(
                    kafka.reader("coverage", Map.of()),
                    new Topics(pipeline.topics().prefix()),
                    pipeline.topics().partitions());
            coverage = open;
        }
        return open;
    }

    @Override
    public void close() {
        CoverageTopic open = coverage;
        if (open != null) {
            open.close();
        }
        admin.close(Duration.ZERO);
    }
}
