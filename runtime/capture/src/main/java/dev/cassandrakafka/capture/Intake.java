package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.publish.InFlight;
import dev.cassandrakafka.capture.publish.RawSender;
import dev.cassandrakafka.capture.publish.SegmentRecords;
import dev.cassandrakafka.capture.read.ReadOutcome;
import dev.cassandrakafka.capture.read.ReadOutcome.Damaged;
import dev.cassandrakafka.capture.read.ReadOutcome.End;
import dev.cassandrakafka.capture.read.ReadOutcome.Full;
import dev.cassandrakafka.capture.read.ReadOutcome.Gone;
import dev.cassandrakafka.capture.read.ReadOutcome.Limit;
import dev.cassandrakafka.capture.read.ReadOutcome.Unresolved;
import dev.cassandrakafka.capture.read.SegmentReader;
import dev.cassandrakafka.capture.segment.LogMark;
import dev.cassandrakafka.capture.segment.Segment;
import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jcip.annotations.NotThreadSafe;

/** Reads segments in the order of the log, up to the first thing that stops it. */
@NotThreadSafe
final class Intake {
    private final SegmentReader reader;
    private final Place place;
    private final InFlight inFlight;
    private final RawSender sender;
    private final AgentSettings.Times times;
    private final Set<Long> salvaged = new HashSet<>();
    private Optional<Obstacle> obstacle = Optional.empty();
    private LogMark durable = new LogMark(Map.of());
    private long durableSinceMillis;

    Intake(AgentPorts ports, InFlight inFlight, RawSender sender, AgentSettings.Times times) {
        this.reader = ports.reader();
        this.place = ports.place();
        this.inFlight = inFlight;
        this.sender = sender;
        this.times = times;
    }

    /** What reading stands still at. */
    Optional<Obstacle> obstacle() {
        return obstacle;
    }

    /** Looks at the obstacle again at once. */
    void again() {
        obstacle = obstacle.map(
                old -> new Obstacle(old.segmentId(), old.position(), old.outcome(), old.sinceMillis(), Long.MIN_VALUE));
    }

    /** Reads these; whether all that may be read of them is read. */
    boolean read(List<Segment> segments, Moment now) throws IOException {
        for (Segment segment : segments) {
            boolean waiting = obstacle.filter(one -> one.isOf(segment) && now.steadyMillis() < one.againMillis())
                    .isPresent();
            if (waiting || !pass(segment, segments, now)) {
                return false;
            }
        }
        return true;
    }

    /** A segment is not there any more: nothing stands still at it. */
    void gone(SegmentName name) {
        obstacle = obstacle.filter(one -> one.segmentId() != name.id());
    }

    /** From now on what is damaged in this segment is passed over. */
    void salvage(Segment segment) {
        salvaged.add(segment.name().id());
        obstacle = Optional.empty();
    }

    private boolean pass(Segment segment, List<Segment> segments, Moment now) throws IOException {
        place.logTime(now.wallMillis());
        int limit = segment.synced();
        boolean salvage = salvaged.contains(segment.name().id());
        ReadOutcome outcome = reader.read(
                segment.name(), segment.position(), limit, salvage, new SegmentRecords(inFlight, sender, segment));
        int position = segment.position();
        inFlight.whenAcknowledged(() -> segment.acknowledgedTo(position));
        if (outcome instanceof Limit || outcome instanceof End) {
            obstacle = obstacle.filter(one -> !one.isOf(segment));
            done(segment, limit, now.steadyMillis());
            return true;
        }
        if (!(outcome instanceof Full) && !(outcome instanceof Gone)) {
            long since = since(segment, segments, outcome, now.steadyMillis());
            long again = now.steadyMillis() + times.retry();
            obstacle = Optional.of(new Obstacle(segment.name().id(), segment.position(), outcome, since, again));
        }
        return false;
    }

    private void done(Segment segment, int limit, long nowMillis) {
        if (segment.completed()) {
            segment.end(nowMillis);
            inFlight.whenAcknowledged(segment::acknowledgeEnd);
        } else {
            segment.scannedTo(limit);
        }
    }

    /**
     * Since when it is there. Of what was durable when the node was asked for something else that is not known, the node's answer holds too: many
     * tables that were dropped are waited for together.
     */
    private long since(Segment segment, List<Segment> segments, ReadOutcome outcome, long steadyMillis) {
        Optional<Obstacle> same = obstacle.filter(one -> one.isAt(segment));
        if (same.isPresent()) {
            return same.get().sinceMillis();
        }
        if (!(outcome instanceof Unresolved)) {
            return steadyMillis;
        }
        if (!durable.leftOf(segment)) {
            durable = LogMark.of(segments);
            durableSinceMillis = steadyMillis;
        }
        return Math.max(durableSinceMillis, steadyMillis + 2 * times.retry() - times.unresolved());
    }

    /** Whether the obstacle is damage that has been there for too long. */
    boolean damaged(Segment segment, long nowMillis) {
        return obstacle.filter(one -> one.isOf(segment)
                        && one.outcome() instanceof Damaged
                        && nowMillis - one.sinceMillis() >= times.damage())
                .isPresent();
    }
}
