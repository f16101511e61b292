package dev.cassandrakafka.change.schema;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import net.jcip.annotations.ThreadSafe;

/** The schemas known by now, all versions of each table. */
@ThreadSafe
public final class TableSchemas {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Version, TableSchema> byVersion = new HashMap<>();
    private final Map<UUID, TableSchema> latest = new HashMap<>();

    private record Version(UUID tableId, long fingerprint) {}

    /** The schema of a table that has this fingerprint. */
    public Optional<TableSchema> find(UUID tableId, long fingerprint) {
        lock.lock();
        try {
            return Optional.ofNullable(byVersion.get(new Version(tableId, fingerprint)));
        } finally {
            lock.unlock();
        }
    }

    /** The schema of a table that was published last. */
    public Optional<TableSchema> latest(UUID tableId) {
        lock.lock();
        try {
            return Optional.ofNullable(latest.get(tableId));
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a schema; empty when it does not come in time. */
    public Optional<TableSchema> await(UUID tableId, long fingerprint, Duration atMost) throws InterruptedException {
        Version version = new Version(tableId, fingerprint);
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (!byVersion.containsKey(version) && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return Optional.ofNullable(byVersion.get(version));
        } finally {
            lock.unlock();
        }
    }

    /** Adds a schema, which then is the latest of its table. */
    public void add(TableSchema schema) {
        lock.lock();
        try {
            byVersion.put(new Version(schema.id(), schema.fingerprint()), schema);
            latest.put(schema.id(), schema);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
