package dev.cassandrakafka.snapshot.run;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.snapshot.progress.Progress;
import dev.cassandrakafka.snapshot.progress.ProgressTopic;
import dev.cassandrakafka.snapshot.publish.RawTopic;
import dev.cassandrakafka.snapshot.read.OversizeException;
import dev.cassandrakafka.snapshot.read.RecordLimits;
import dev.cassandrakafka.snapshot.status.Finding;
import dev.cassandrakafka.snapshot.status.SnapshotBoard;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.KafkaException;

/** One request with one set of clients: waits for the agents, then reads what is left. */
@NotThreadSafe
public final class SnapshotJob {
    private static final long ROUND_MILLIS = 200;

    private final ProgressTopic progress;
    private final RawTopic raw;
    private final StartGate gate;
    private final SnapshotBoard board;
    private final RangeListener listener;
    private final RateLimit rate;
    private final int pageRows;
    private final RecordLimits limits;
    private final Backoff backoff;
    private final Clock clock;

    public SnapshotJob(
            ProgressTopic progress,
            RawTopic raw,
            StartGate gate,
            SnapshotBoard board,
            RangeListener listener,
            RateLimit rate,
            int pageRows,
            RecordLimits limits,
            Backoff backoff,
            Clock clock) {
        this.progress = progress;
        this.raw = raw;
        this.gate = gate;
        this.board = board;
        this.listener = listener;
        this.rate = rate;
        this.pageRows = pageRows;
        this.limits = limits;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Says when the request began, for the first time or as it was noted then. Before anything of the cluster is looked at. */
    public long start(Progress before) {
        if (before.startMillis().isPresent()) {
            return before.startMillis().get();
        }
        long now = clock.millis();
        progress.started(now);
        return now;
    }

    /**
     * Waits until the agents have covered the start.
     *
     * @return false when the end was asked for
     */
    public boolean awaitGate(long startMillis, BooleanSupplier end) throws InterruptedException {
        Pause pause = new Pause();
        while (!gate.isOpen(startMillis)) {
            board.post(new Finding(
                    RuntimeReason.REPLICA_UNCOVERED,
                    "spec.snapshot: waits until every agent has published what was durable when the snapshot began"));
            if (end.getAsBoolean()) {
                return false;
            }
            pause.atMost(Duration.ofMillis(ROUND_MILLIS));
        }
        return true;
    }

    /**
     * Reads what is left.
     *
     * @param end asked again and again
     * @return false when the end was asked for before all was done
     * @throws KafkaException if Kafka refuses a record or the progress
     * @throws OversizeException if nothing is left but ranges with a value that is too large
     */
    public boolean run(long startMillis, List<TableWork> tables, int parallelism, BooleanSupplier end)
            throws InterruptedException {
        raw.publish(tables.stream().map(TableWork::table).toList());
        board.begin(tables.stream().map(TableWork::tally).toList());
        tables.stream().filter(SnapshotJob::onlyLacksItsNote).forEach(this::note);
        Pause pause = new Pause();
        RangeReader reader = new RangeReader(raw, rate, pageRows, limits, backoff, listener, pause);
        try (Workers workers = Workers.start(reader, progress, pause, tables, parallelism)) {
            while (!workers.await(ROUND_MILLIS)) {
                if (end.getAsBoolean()) {
                    return false;
                }
            }
        }
        progress.finished(startMillis);
        board.complete();
        return true;
    }

    /** An earlier process ended between the last range of the table and the note that it is complete. */
    private static boolean onlyLacksItsNote(TableWork work) {
        return work.ranges().isEmpty() && !work.doneBefore().isEmpty();
    }

    private void note(TableWork work) {
        progress.tableDone(work.table(), work.tally().status().rows(), work.doneBefore());
    }
}
