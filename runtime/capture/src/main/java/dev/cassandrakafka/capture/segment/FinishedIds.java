package dev.cassandrakafka.capture.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jcip.annotations.Immutable;

/**
 * Ids of segments that are done with, so that one that a restarting node links again is known. Consecutive ids are one range; of more ranges
 * than the bound the lowest are forgotten.
 */
@Immutable
public final class FinishedIds {
    private static final int MOST_RANGES = 1024;

    private final NavigableMap<Long, Long> lastByFirst;

    private FinishedIds(NavigableMap<Long, Long> lastByFirst) {
        this.lastByFirst = lastByFirst;
    }

    /** None. */
    public static FinishedIds none() {
        return new FinishedIds(new TreeMap<>());
    }

    /** Those in these ranges, both ends included. */
    public static FinishedIds of(List<Range> ranges) {
        TreeMap<Long, Long> all = new TreeMap<>();
        ranges.forEach(range -> all.put(range.first(), range.last()));
        return new FinishedIds(all);
    }

    /** Whether the segment is done with. */
    public boolean contains(long id) {
        Map.Entry<Long, Long> range = lastByFirst.floorEntry(id);
        return range != null && id <= range.getValue();
    }

    /** Whether this segment or a later one is done with. */
    public boolean reaches(long id) {
        return !lastByFirst.isEmpty() && lastByFirst.lastEntry().getValue() >= id;
    }

    /** These and one more. */
    public FinishedIds plus(long id) {
        if (contains(id)) {
            return this;
        }
        TreeMap<Long, Long> all = new TreeMap<>(lastByFirst);
        long first = id;
        long last = id;
        Map.Entry<Long, Long> before = all.floorEntry(id);
        if (before != null && before.getValue() == id - 1) {
            first = before.getKey();
        }
        Long after = all.remove(id + 1);
        if (after != null) {
            last = after;
        }
        all.put(first, last);
        if (all.size() > MOST_RANGES) {
            all.pollFirstEntry();
        }
        return new FinishedIds(all);
    }

    /** The ranges, lowest first. */
    public List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        lastByFirst.forEach((first, last) -> ranges.add(new Range(first, last)));
        return ranges;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FinishedIds that && lastByFirst.equals(that.lastByFirst);
    }

    @Override
    public int hashCode() {
        return lastByFirst.hashCode();
    }

    @Override
    public String toString() {
        return lastByFirst.toString();
    }

    /** Ids from the first to the last, both included. */
    public record Range(long first, long last) {}
}
