package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.model.cdc.SnapshotSpec;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.snapshot.progress.ProgressTopic;
import dev.cassandrakafka.snapshot.read.RecordLimits;
import dev.cassandrakafka.snapshot.run.RateLimit;
import dev.cassandrakafka.snapshot.run.SnapshotJob;
import dev.cassandrakafka.snapshot.run.StartGate;
import dev.cassandrakafka.snapshot.status.SnapshotBoard;
import java.time.Clock;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Puts the parts of a job together as the pipeline says. */
final class Jobs {
    private static final Duration SHORTEST_RETRY = Duration.ofMillis(100);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(10);

    private Jobs() {}

    static SnapshotJob job(
            CdcPipeline pipeline,
            KafkaSide kafka,
            ProgressTopic progress,
            StartGate gate,
            SnapshotBoard board,
            Meters meters,
            Clock clock) {
        SnapshotSpec spec = pipeline.snapshot();
        RateLimit rate = new RateLimit(spec.rowsPerSecond(), System::nanoTime);
        int pageRows = rate.pageRows(spec.pageRows(), spec.parallelism());
        return new SnapshotJob(
                progress,
                kafka.raw(),
                gate,
                board,
                new Listener(board, meters),
                rate,
                pageRows,
                RecordLimits.of(
                        pipeline.capture().maxRecordBytes(), pipeline.capture().oversize()),
                new Backoff(SHORTEST_RETRY, LONGEST_RETRY, RandomGenerator.getDefault()),
                clock);
    }
}
