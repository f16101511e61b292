package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.runtime.backoff.Pause;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.ThreadSafe;

/** Schemas that are waited for: the agent writes a schema before the first record that has it, but to another topic. */
@ThreadSafe
public final class PatientSchemas implements Schemas {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Schemas schemas;
    private final Duration bound;

    /** Waits for at most {@code bound} for each, which is to be well below {@code max.poll.interval.ms}. */
    public PatientSchemas(Schemas schemas, Duration bound) {
        this.schemas = schemas;
        this.bound = bound;
    }

    /** Waits for it. Empty when the bound is reached, or the thread is interrupted, which it stays. */
    @Override
    public Optional<TableSchema> find(UUID tableId, long fingerprint) {
        long end = System.nanoTime() + bound.toNanos();
        Optional<TableSchema> found = schemas.find(tableId, fingerprint);
        while (found.isEmpty() && System.nanoTime() < end && Pause.of(PAUSE)) {
            found = schemas.find(tableId, fingerprint);
        }
        return found;
    }
}
