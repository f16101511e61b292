package dev.cassandrakafka.capture.segment;

import java.util.Optional;

/**
 * What a scan of the directory finds of one segment.
 *
 * @param name the segment
 * @param logBytes size of its log, empty if there is only an index
 * @param hasIndex whether there is an index, readable or not
 * @param index what the index says, empty if there is none or nothing in it yet
 */
public record SegmentFile(SegmentName name, Optional<Long> logBytes, boolean hasIndex, Optional<SegmentIndex> index) {

    /** Whether there is a log. */
    public boolean hasLog() {
        return logBytes.isPresent();
    }
}
