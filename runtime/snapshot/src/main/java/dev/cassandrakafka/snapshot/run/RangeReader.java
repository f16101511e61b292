package dev.cassandrakafka.snapshot.run;

import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.snapshot.cluster.Page;
import dev.cassandrakafka.snapshot.publish.RangeOutput;
import dev.cassandrakafka.snapshot.publish.RawTopic;
import dev.cassandrakafka.snapshot.range.TokenRange;
import dev.cassandrakafka.snapshot.read.OversizeException;
import dev.cassandrakafka.snapshot.read.RawAssembler;
import dev.cassandrakafka.snapshot.read.RecordLimits;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.KafkaException;

/** Reads one token range after another into the raw topic. Several threads may use one. */
@ThreadSafe
final class RangeReader {
    private final RawTopic raw;
    private final RateLimit rate;
    private final int pageRows;
    private final RecordLimits limits;
    private final Backoff backoff;
    private final RangeListener listener;
    private final Pause pause;

    RangeReader(
            RawTopic raw,
            RateLimit rate,
            int pageRows,
            RecordLimits limits,
            Backoff backoff,
            RangeListener listener,
            Pause pause) {
        this.raw = raw;
        this.rate = rate;
        this.pageRows = pageRows;
        this.limits = limits;
        this.backoff = backoff;
        this.listener = listener;
        this.pause = pause;
    }

    /**
     * Reads a range to its end. A read that fails is tried again for ever.
     *
     * @return the number of rows, all of them acknowledged by Kafka; empty when the end was asked for before that
     * @throws KafkaException if a record is lost
     * @throws QueryValidationException if the table is not as it was
     * @throws OversizeException if a value is too large and must not be left out
     */
    OptionalLong read(TableWork work, TokenRange range) throws InterruptedException {
        RangeOutput output = raw.begin();
        RawAssembler assembler = new RawAssembler(work.query(), work.epochMillis(), limits, output);
        long rows = 0;
        Optional<ByteBuffer> next = Optional.empty();
        do {
            Optional<Page> page = page(work, range, next);
            if (page.isEmpty()) {
                return OptionalLong.empty();
            }
            page.get().rows().forEach(row -> assembler.add(row, page.get().at()));
            int count = page.get().rows().size();
            rows += count;
            listener.rows(work, count);
            pause.atMost(Duration.ofNanos(rate.take(count)));
            next = page.get().next();
        } while (next.isPresent());
        assembler.flush();
        while (!output.awaitAcknowledged()) {
            if (pause.isEnded()) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(rows);
    }

    /** Empty when the end was asked for. */
    private Optional<Page> page(TableWork work, TokenRange range, Optional<ByteBuffer> from)
            throws InterruptedException {
        for (int failures = 0; !pause.isEnded(); ) {
            try {
                Page page = work.pages().page(range, from, pageRows);
                if (failures > 0) {
                    listener.recovered();
                }
                return Optional.of(page);
            } catch (QueryValidationException changed) {
                throw changed;
            } catch (DriverException away) {
                failures++;
                listener.retried(work, String.valueOf(away.getMessage()));
                pause.atMost(backoff.after(failures));
            }
        }
        return Optional.empty();
    }
}
