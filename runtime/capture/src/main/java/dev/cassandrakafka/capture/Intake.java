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
import dev.cassandrakafka.capture.read.SegmentReader;
import dev.cassandrakafka.capture.segment.Segment;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
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
        obstacle =
                obstacle.map(old -> new Obstacle(old.segmentId(), old.position(), old.outcome(), old.sinceMillis(), 0));
    }

    /** Reads these; whether all that may be read of them is read. */
    boolean read(List<Segment> segments, long nowMillis) throws IOException {
        for (Segment segment : segments) {
            boolean waiting = obstacle.filter(one -> one.isOf(segment) && nowMillis < one.againMillis())
                    .isPresent();
            if (waiting || !pass(segment, nowMillis)) {
                return false;
            }
        }
        return true;
    }

    /** From now on what is damaged in this segment is passed over. */
    void salvage(Segment segment) {
        salvaged.add(segment.name().id());
        obstacle = Optional.empty();
    }

    private boolean pass(Segment segment, long nowMillis) throws IOException {
        place.logTime(nowMillis);
        int limit = segment.synced();
        boolean salvage = salvaged.contains(segment.name().id());
        ReadOutcome outcome = reader.read(
                segment.name(), segment.position(), limit, salvage, new SegmentRecords(inFlight, sender, segment));
        int position = segment.position();
        inFlight.whenAcknowledged(() -> segment.acknowledgedTo(position));
        if (outcome instanceof Limit || outcome instanceof End) {
            obstacle = obstacle.filter(one -> !one.isOf(segment));
            done(segment, limit, nowMillis);
            return true;
        }
        if (!(outcome instanceof Full) && !(outcome instanceof Gone)) {
            obstacle = Optional.of(met(segment, outcome, nowMillis));
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

    private Obstacle met(Segment segment, ReadOutcome outcome, long nowMillis) {
        long since = obstacle.filter(one -> one.isAt(segment))
                .map(Obstacle::sinceMillis)
                .orElse(nowMillis);
        return new Obstacle(segment.name().id(), segment.position(), outcome, since, nowMillis + times.retry());
    }

    /** Whether the obstacle is damage that has been there for too long. */
    boolean damaged(Segment segment, long nowMillis) {
        return obstacle.filter(one -> one.isOf(segment)
                        && one.outcome() instanceof Damaged
                        && nowMillis - one.sinceMillis() >= times.damage())
                .isPresent();
    }
}
