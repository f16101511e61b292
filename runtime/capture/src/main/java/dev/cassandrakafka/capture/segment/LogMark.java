package dev.cassandrakafka.capture.segment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import net.jcip.annotations.Immutable;

/**
 * What was durable at one moment.
 *
 * @param synced how far each segment that is not done with was synced, by its id
 */
@Immutable
public record LogMark(Map<Long, Integer> synced) {
    public LogMark {
        synced = Map.copyOf(synced);
    }

    /** As the last scan has found it. */
    public static LogMark of(Collection<Segment> segments) {
        Map<Long, Integer> synced = new HashMap<>();
        for (Segment segment : segments) {
            if (segment.synced() > 0) {
                synced.put(segment.name().id(), segment.synced());
            }
        }
        return new LogMark(synced);
    }

    /** Whether something of what was durable is still to be read of this segment. */
    public boolean leftOf(Segment segment) {
        return !segment.readTo(synced.getOrDefault(segment.name().id(), 0));
    }

    /** Whether all that was durable has been read; these are all segments that are not done with. */
    public boolean readBy(Collection<Segment> open) {
        return open.stream().noneMatch(this::leftOf);
    }
}
