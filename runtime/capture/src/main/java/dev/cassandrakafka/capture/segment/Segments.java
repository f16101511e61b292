package dev.cassandrakafka.capture.segment;

import dev.cassandrakafka.capture.segment.SegmentEvent.CameBack;
import dev.cassandrakafka.capture.segment.SegmentEvent.IndexWithoutLog;
import dev.cassandrakafka.capture.segment.SegmentEvent.Unsupported;
import dev.cassandrakafka.capture.segment.SegmentEvent.Vanished;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jcip.annotations.NotThreadSafe;

/** The segments of a node that are not done with, and the ids of those that are. What a scan finds moves them on. */
@NotThreadSafe
public final class Segments {
    private final TreeMap<Long, Segment> open = new TreeMap<>();
    private final Set<Long> reported = new HashSet<>();
    private FinishedIds finished;
    private boolean advanced;

    /**
     * As they were when the positions were stored.
     *
     * @param positions end of the last acknowledged mutation by segment name
     * @param finished those that are done with
     */
    public Segments(Map<SegmentName, Integer> positions, FinishedIds finished) {
        positions.forEach((name, position) -> open.put(name.id(), new Segment(name, position)));
        this.finished = finished;
    }

    /** Takes in what a scan has found, and says what is out of the ordinary in it; each thing once. */
    public List<SegmentEvent> observe(List<SegmentFile> files) {
        advanced = false;
        List<SegmentEvent> events = new ArrayList<>();
        Set<Long> present = new HashSet<>();
        for (SegmentFile file : files) {
            observe(file, present, events);
        }
        forgetAbsent(present, events);
        return events;
    }

    private void observe(SegmentFile file, Set<Long> present, List<SegmentEvent> events) {
        long id = file.name().id();
        if (finished.contains(id)) {
            events.add(new CameBack(file.name()));
        } else if (!file.name().supported()) {
            if (file.hasLog() && reported.add(id)) {
                events.add(new Unsupported(file.name()));
            }
        } else if (file.hasLog()) {
            present.add(id);
            Segment segment = open.computeIfAbsent(id, key -> new Segment(file.name()));
            file.index().ifPresent(index -> advanced |= segment.observe(index));
        } else if (!open.containsKey(id) && reported.add(id)) {
            events.add(new IndexWithoutLog(file.name()));
        }
    }

    private void forgetAbsent(Set<Long> present, List<SegmentEvent> events) {
        Iterator<Segment> all = open.values().iterator();
        while (all.hasNext()) {
            Segment segment = all.next();
            if (present.contains(segment.name().id()) || segment.ended()) {
                continue;
            }
            all.remove();
            // A segment without changes has no index, and goes when the node recycles it.
            if (segment.hasChanges()) {
                reported.add(segment.name().id());
                events.add(new Vanished(segment.name(), segment.position()));
            }
        }
    }

    /** Whether the last scan has found something new to be read. */
    public boolean advanced() {
        return advanced;
    }

    /** Those that may be read, in the order in which they were written. */
    public List<Segment> readable() {
        return open.values().stream().filter(Segment::readable).toList();
    }

    /** All that are not done with, in the order in which they were written. */
    public Collection<Segment> open() {
        return open.values();
    }

    /** Those that are done with. */
    public FinishedIds finished() {
        return finished;
    }

    /** The end of this segment is stored, or it is given up. */
    public void finished(Segment segment) {
        open.remove(segment.name().id());
        finished = finished.plus(segment.name().id());
    }

    /** Reads again everything behind a position. Only while nothing is on the way to Kafka. */
    public void rewind(long segmentId, int position) {
        open.tailMap(segmentId)
                .values()
                .forEach(segment -> segment.rewind(segment.name().id() == segmentId ? position : 0));
    }

    /** Bytes that may be read and have not been. */
    public long lagBytes() {
        return open.values().stream().mapToLong(Segment::lagBytes).sum();
    }
}
