package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.data.ChangeTable;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.cassandra.CommitLog;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;

/** Everything in one run, on one node and one broker. */
@NotThreadSafe
public final class CaptureRun {
    private static final Duration SHORT_SYNC = Duration.ofSeconds(1);
    private static final Duration LONG_SYNC = Duration.ofSeconds(10);
    private static final int CDC_SPACE_MEBIBYTES = 8192;
    private static final int SEGMENTS_OF_A_KILL = 2;
    private static final int KILLED_AFTER_PERCENT = 30;
    private static final int PERCENT = 100;
    private static final Duration CASE_PATIENCE = Duration.ofSeconds(30);

    private final Setting setting;
    private final Consumer<String> progress;
    private final Sides sides;
    private final Findings findings;

    public CaptureRun(Setting setting, Consumer<String> progress) {
        this.setting = setting;
        this.progress = progress;
        this.sides = new Sides(setting);
        this.findings = new Findings(setting);
    }

    /** Measures. */
    public Findings run() {
        try (var kafka = KafkaCluster.builder()
                .directory(setting.directory())
                .config("file.delete.delay.ms", "1000")
                .config("message.max.bytes", "20971520")
                .progress(progress)
                .start()) {
            if (setting.has(Part.SCAN)
                    || setting.has(Part.DRAIN)
                    || setting.has(Part.MEMORY)
                    || setting.has(Part.CASES)) {
                try (var cassandra = node(SHORT_SYNC)) {
                    finished(cassandra, kafka);
                }
            }
            if (setting.has(Part.LATENCY) || setting.has(Part.CASES)) {
                live(kafka, SHORT_SYNC);
            }
            if (setting.has(Part.LATENCY)) {
                live(kafka, LONG_SYNC);
            }
        }
        return findings;
    }

    private CassandraCluster node(Duration sync) {
        var node = CassandraCluster.builder()
                .directory(setting.directory())
                .commitLog(CommitLog.periodic(sync)
                        .segments(setting.segmentMebibytes())
                        .cdcSpace(CDC_SPACE_MEBIBYTES, false))
                // On a busy machine the node answers late, and a write that is given up would be one too few.
                .yaml("write_request_timeout", "60s")
                .progress(progress)
                .start();
        findings.beside(node.session());
        return node;
    }

    private void finished(CassandraCluster cassandra, KafkaCluster kafka) {
        var segments = Segments.write(setting, cassandra, progress);
        var scan = new Scan(setting.repository(), setting.directory(), cassandra, kafka, Segments.tables());
        var scanned = scan.run("scan", segments.captured(), setting.rounds());
        progress.accept("scanned %,d mutations".formatted(scanned.get(0).mutations()));
        if (setting.has(Part.SCAN)) {
            findings.scanned("captured-100", scanned);
            findings.scanned("captured-10", scan.run("scan-mixed", segments.mixed(), setting.rounds()));
        }
        var expected = (int) scanned.get(0).captured();
        var drain = new Drain(kafka, segments.captured(), setting.rows(), expected);
        if (setting.has(Part.DRAIN)) {
            for (var round = 1; round <= setting.rounds(); round++) {
                for (var kind : sides.of(Kind.DEBEZIUM, Kind.DEBEZIUM_FINISHED, Kind.NONE, Kind.LAST_WRITE_WINS)) {
                    findings.drained(kind, drain(kind, drain, cassandra, expected, false));
                }
            }
        }
        if (setting.has(Part.MEMORY)) {
            findings.drained(Kind.SMALL_HEAP, drain(Kind.SMALL_HEAP, drain, cassandra, expected, false));
        }
        if (setting.has(Part.CASES)) {
            var few =
                    segments.captured().first(SEGMENTS_OF_A_KILL, ServerDirectory.fresh(setting.directory(), "killed"));
            var rows = (int) scan.run("scan-killed", few, 1).get(0).captured();
            for (var kind : sides.of(Kind.DEBEZIUM, Kind.LAST_WRITE_WINS)) {
                findings.killed(kind, drain(kind, new Drain(kafka, few, setting.rows(), rows), cassandra, rows, true));
            }
        }
    }

    private DrainCost drain(Kind kind, Drain drain, CassandraCluster cassandra, int rows, boolean kill) {
        var name = sides.name(kind);
        var watched = ServerDirectory.fresh(setting.directory(), name + "-cdc_raw");
        var place = new Place(name, cassandra, drain.kafka(), setting.directory(), watched, List.of(events()));
        try (var side = sides.start(kind, place)) {
            var cost = kill
                    ? drain.measure(side, watched, rows * KILLED_AFTER_PERCENT / PERCENT, side::killAndStart)
                    : drain.measure(side, watched);
            progress.accept("%s: %,d of %,d rows, %,d events, %.1f CPU s and %.1f for the start, %.1f s"
                    .formatted(
                            name,
                            cost.distinct(),
                            rows,
                            cost.total(),
                            cost.cpuSeconds(),
                            cost.startSeconds(),
                            cost.seconds()));
            return cost;
        } finally {
            drain.kafka().clients().admin().deleteTopics(place.changeTopics());
        }
    }

    private void live(KafkaCluster kafka, Duration sync) {
        try (var cassandra = node(sync)) {
            cassandra.createKeyspace(ChangeTable.KEYSPACE);
            cassandra.ddl(ChangeTable.cql(ChangeTable.EVENTS, true));
            if (setting.has(Part.LATENCY)) {
                latency(kafka, cassandra, sync);
            }
            if (setting.has(Part.CASES) && sync.equals(SHORT_SYNC)) {
                cases(kafka, cassandra);
            }
        }
    }

    private void latency(KafkaCluster kafka, CassandraCluster cassandra, Duration sync) {
        var rows = setting.latencySeconds() * setting.rowsPerSecond();
        var latency = new Latency(cassandra, kafka, sync, rows, setting.rowsPerSecond());
        var first = 0;
        for (var kind : sides.of(Kind.DEBEZIUM, Kind.LAST_WRITE_WINS)) {
            try (var side = sides.start(kind, place(kind, kafka, cassandra, List.of(events())))) {
                progress.accept("%s: %d rows a second for %d s, commitlog_sync_period %d s"
                        .formatted(kind.label(), setting.rowsPerSecond(), setting.latencySeconds(), sync.toSeconds()));
                findings.delayed(latency.measure(kind, side, first));
            }
            first += rows;
        }
    }

    private void cases(KafkaCluster kafka, CassandraCluster cassandra) {
        var cases = new Cases(cassandra, kafka, CASE_PATIENCE);
        var met = new ArrayList<>(List.of(events()));
        // Ours first: at the first change that it cannot read, Debezium removes the segment that is being written.
        for (var kind : sides.of(Kind.LAST_WRITE_WINS, Kind.DEBEZIUM)) {
            var keyspace = kind.isDebezium() ? "cases_debezium" : "cases_ours";
            var tables = cases.create(keyspace);
            met.addAll(tables);
            if (kind.isDebezium()) {
                tables = met;
            }
            progress.accept("%s: changes that are not simple".formatted(kind.label()));
            try (var side = sides.start(kind, place(kind, kafka, cassandra, tables))) {
                findings.told(kind, cases.run(side, keyspace));
            }
        }
    }

    private Place place(Kind kind, KafkaCluster kafka, CassandraCluster cassandra, List<String> tables) {
        return new Place(
                sides.name(kind),
                cassandra,
                kafka,
                setting.directory(),
                cassandra.node(1).cdcRaw(),
                tables);
    }

    private static String events() {
        return ChangeTable.KEYSPACE + "." + ChangeTable.EVENTS;
    }
}
