package dev.cassandrakafka.snapshot.run;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.snapshot.publish.RawTopic;
import dev.cassandrakafka.snapshot.range.TokenRange;
import dev.cassandrakafka.snapshot.read.RecordLimits;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.Producer;

/** The snapshot's reading of ranges on the thread that asks for it. */
public final class SimulatedReader {
    private static final int PAGE_ROWS = 100;
    private static final int RECORD_BYTES = 900 * 1024;

    private final RawTopic raw;
    private final RangeReader reader;

    /** Into the raw topic by this producer. */
    public SimulatedReader(int partitions, CaptureSpec limits, Producer<byte[], byte[]> producer) {
        raw = new RawTopic(new Topics("p"), partitions, limits, producer);
        reader = new RangeReader(
                raw,
                new RateLimit(Integer.MAX_VALUE, () -> 0),
                PAGE_ROWS,
                RecordLimits.of(RECORD_BYTES, OversizePolicy.FAIL),
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), new SplittableRandom(1)),
                new Silent(),
                new Pause());
    }

    /** What comes before the first range. */
    public void begin(List<TableWork> tables) {
        raw.publish(tables.stream().map(TableWork::table).toList());
    }

    /** Reads a range to its end; whatever the source of its pages throws ends it. */
    public void read(TableWork work, TokenRange range) {
        try {
            if (reader.read(work, range).isEmpty()) {
                throw new IllegalStateException("nobody asked for the end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nothing waits here", e);
        }
    }

    private static final class Silent implements RangeListener {
        @Override
        public void rows(TableWork work, int count) {}

        @Override
        public void retried(TableWork work, String message) {}

        @Override
        public void recovered() {}
    }
}
