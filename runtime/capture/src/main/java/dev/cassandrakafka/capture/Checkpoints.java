package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.PositionsStore;
import dev.cassandrakafka.capture.publish.PublishException;
import dev.cassandrakafka.capture.segment.FinishedIds;
import dev.cassandrakafka.capture.segment.Segment;
import dev.cassandrakafka.capture.segment.SegmentDirectory;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.capture.segment.Segments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.jcip.annotations.NotThreadSafe;

/** Stores positions that Kafka's acknowledgements allow, and deletes a segment only when its end is stored. */
@NotThreadSafe
final class Checkpoints {
    private final AgentSettings settings;
    private final Segments segments;
    private final SegmentDirectory directory;
    private final PositionsStore store;
    private final List<Segment> finishing = new ArrayList<>();
    private Positions stored;
    private Positions storing;
    private Optional<CompletableFuture<?>> storingDone = Optional.empty();
    private long storedAtMillis = Long.MIN_VALUE / 2;
    private long deleted;

    Checkpoints(AgentSettings settings, AgentPorts ports, Segments segments, Positions restored) {
        this.settings = settings;
        this.segments = segments;
        this.directory = ports.directory();
        this.store = ports.positions();
        this.stored = restored;
        this.storing = restored;
    }

    /** What is stored. */
    Positions stored() {
        return stored;
    }

    /** Segments deleted because they are published. */
    long deleted() {
        return deleted;
    }

    /** Whether nothing is on the way into the positions topic. */
    boolean idle() {
        return storingDone.isEmpty();
    }

    /**
     * Takes one step.
     *
     * @param hold whether nothing new is to be stored now
     * @param truncationsAsOfMillis when the node was last asked for its truncations
     */
    void step(boolean hold, Tables tables, Coverage coverage, long truncationsAsOfMillis, long nowMillis)
            throws IOException {
        if (storingDone.isPresent()) {
            if (!storingDone.get().isDone()) {
                return;
            }
            await(storingDone.get());
            storingDone = Optional.empty();
            stored = storing;
            deleteFinished();
        }
        if (!hold && nowMillis - storedAtMillis >= settings.times().heartbeat()) {
            storedAtMillis = nowMillis;
            store(tables, coverage, truncationsAsOfMillis);
        }
    }

    private static void await(CompletableFuture<?> done) {
        try {
            done.join();
        } catch (CompletionException e) {
            throw new PublishException(e);
        }
    }

    private void store(Tables tables, Coverage coverage, long truncationsAsOfMillis) {
        for (Segment segment : segments.open()) {
            // A truncation that is learnt later sends the reader back: till then the segment must stay.
            if (segment.endAcknowledged()
                    && truncationsAsOfMillis - segment.endedAtMillis()
                            >= settings.times().settle()) {
                segment.finish();
                finishing.add(segment);
            }
        }
        Positions next = next(tables, coverage);
        if (!next.equals(stored)) {
            storing = next;
            storingDone = Optional.of(store.store(next));
        }
    }

    private Positions next(Tables tables, Coverage coverage) {
        FinishedIds finished = segments.finished();
        Map<SegmentName, Integer> positions = new HashMap<>();
        for (Segment segment : segments.open()) {
            if (segment.finishing()) {
                finished = finished.plus(segment.name().id());
            } else if (segment.synced() > 0 || segment.acknowledged() > 0) {
                positions.put(segment.name(), segment.acknowledged());
            }
        }
        return new Positions(
                settings.cluster(),
                settings.hostId(),
                positions,
                finished,
                tables.epochs(),
                coverage.coveredUntilMillis(),
                tables.captured(),
                coverage.loss());
    }

    private void deleteFinished() throws IOException {
        for (Segment segment : finishing) {
            segments.finished(segment);
        }
        List<Segment> toDelete = List.copyOf(finishing);
        finishing.clear();
        for (Segment segment : toDelete) {
            directory.delete(segment.name());
            deleted++;
        }
    }
}
