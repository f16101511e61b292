package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.read.ReadOutcome;
import dev.cassandrakafka.capture.segment.Segment;

/**
 * What the reading of a segment stands still at.
 *
 * @param segmentId which segment
 * @param position end of the last mutation before it
 * @param outcome what it is
 * @param sinceMillis when it was first seen, in steady milliseconds
 * @param againMillis when to look again
 */
record Obstacle(long segmentId, int position, ReadOutcome outcome, long sinceMillis, long againMillis) {

    /** Whether it is the same one, looked at again. */
    boolean isAt(Segment segment) {
        return segmentId == segment.name().id() && position == segment.position();
    }

    boolean isOf(Segment segment) {
        return segmentId == segment.name().id();
    }
}
