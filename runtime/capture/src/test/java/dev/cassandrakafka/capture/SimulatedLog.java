package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.read.SegmentWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.cassandra.db.Mutation;

/**
 * The commit log of one node with {@code cdc_raw}: what is written is marked, then synced, then in a full segment; a kill loses what is not
 * marked, a power cut what is not synced.
 *
 * @param <W> what the test knows of a mutation
 */
public final class SimulatedLog<W> {
    private static final int ROOM = 600;

    private final Path directory;
    private final int segmentBytes;
    private final List<Entry<W>> durable = new ArrayList<>();
    private final List<Entry<W>> unmarked = new ArrayList<>();
    private final List<Entry<W>> marked = new ArrayList<>();
    private final List<SegmentWriter> unflushed = new ArrayList<>();
    private SegmentWriter current;
    private long nextId = 1_764_244_000_000L;
    private int lastEnd;
    private int syncedEnd;

    /** Where a mutation lies, and when it was durable, 0 if it is not. */
    public record Entry<W>(W write, long segment, int end, long durableAtMillis) {}

    /** An empty log in this directory, of segments of this size. */
    public SimulatedLog(Path directory, int segmentBytes) {
        this.directory = directory;
        this.segmentBytes = segmentBytes;
        this.current = segment();
    }

    private SegmentWriter segment() {
        SegmentWriter next = new SegmentWriter(directory, 7, nextId++, segmentBytes).write();
        unflushed.add(next);
        lastEnd = 0;
        syncedEnd = 0;
        return next;
    }

    /** Everything that no kill can lose, in the order of the log. */
    public List<Entry<W>> durable() {
        return durable;
    }

    /** The segment that is written to. */
    public SegmentWriter current() {
        return current;
    }

    /** Where the last mutation of the current segment ends, 0 if there is none. */
    public int lastEnd() {
        return lastEnd;
    }

    /** Writes a mutation; it is not even marked yet. */
    public void write(Mutation mutation, W write, long nowMillis) {
        if (current.remaining() < ROOM) {
            roll(nowMillis);
        }
        lastEnd = current.add(mutation);
        unmarked.add(new Entry<>(write, current.name().id(), lastEnd, 0));
    }

    /** Ends a section without syncing it, as the node does each tenth of a second. */
    public void mark() {
        if (!unmarked.isEmpty()) {
            current.sync();
            marked.addAll(unmarked);
            unmarked.clear();
            current.write();
        }
    }

    /** Syncs: what is marked now is durable, and the index says so. */
    public void sync(long nowMillis) {
        mark();
        if (!marked.isEmpty()) {
            settle(nowMillis);
            syncedEnd = current.synced();
            current.index(syncedEnd, false);
        }
    }

    private void settle(long nowMillis) {
        marked.forEach(entry -> durable.add(new Entry<>(entry.write(), entry.segment(), entry.end(), nowMillis)));
        marked.clear();
    }

    /** The segment is full. */
    public void roll(long nowMillis) {
        sync(nowMillis);
        if (current.hasIndex()) {
            current.index(current.capacity(), true);
        } else {
            delete(current);
            unflushed.remove(current);
        }
        current = segment();
    }

    /** The current segment is deleted, as by a node that makes room. */
    public void lose() {
        delete(current);
    }

    private void delete(SegmentWriter segment) {
        try {
            Files.deleteIfExists(directory.resolve(segment.name().logFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memtables are flushed: older segments are not replayed any more. */
    public void flush() {
        unflushed.removeIf(segment -> segment != current);
    }

    /** Killed and started again: what was not marked is gone, all that is replayed is linked again and completed. */
    public void restart(long nowMillis) {
        unmarked.clear();
        current.forgetUnmarked().write();
        settle(nowMillis);
        replay();
    }

    /** The power fails: what was not synced is gone. */
    public void powerCut() {
        unmarked.clear();
        marked.clear();
        current.forgetBehind(syncedEnd).write();
        replay();
    }

    private void replay() {
        for (SegmentWriter segment : unflushed) {
            if (segment.hasEntries()) {
                segment.write().index(segment.capacity(), true);
            } else {
                delete(segment);
            }
        }
        current = segment();
    }

    /** The agent finds nothing in the index for a while. */
    public void emptyIndex() {
        if (current.hasIndex()) {
            current.emptyIndex();
        }
    }

    /** Of what is written, durable or not, those that fit. */
    public Set<W> written(Predicate<W> wanted) {
        return java.util.stream.Stream.of(durable, marked, unmarked)
                .flatMap(List::stream)
                .map(Entry::write)
                .filter(wanted)
                .collect(Collectors.toSet());
    }
}
