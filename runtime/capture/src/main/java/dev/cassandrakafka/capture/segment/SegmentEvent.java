package dev.cassandrakafka.capture.segment;

/** Something about a segment that is more than progress. */
public sealed interface SegmentEvent {

    /** Which. */
    SegmentName name();

    /** A finished segment is there again, as after a restart of the node; it is to be deleted unread. */
    record CameBack(SegmentName name) implements SegmentEvent {}

    /** A segment that was not read to its end is gone: changes may be lost. */
    record Vanished(SegmentName name, int position) implements SegmentEvent {}

    /** An index says that there were changes, but there is no log: changes may be lost. */
    record IndexWithoutLog(SegmentName name) implements SegmentEvent {}

    /** A segment of a Cassandra that this agent cannot read. */
    record Unsupported(SegmentName name) implements SegmentEvent {

        /** One sentence for people. */
        public String message() {
            return "segment %s has version %d and this agent reads versions 7 and 8 (Cassandra 4.0, 4.1, 5.0); use the agent made for this Cassandra"
                    .formatted(name.logFile(), name.version());
        }
    }
}
