package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.encode.RecordSink;
import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.IOException;

/** Reads part of a segment. */
public interface SegmentReader {

    /**
     * Hands on what lies between two offsets of the segment's uncompressed bytes.
     *
     * @param name the segment
     * @param from end of the last mutation that was handled, 0 to begin with
     * @param limit where to stop; no mutation that ends behind it is read
     * @param salvage whether to pass over what is damaged and to go on where a next entry can be made out
     * @param sink takes the records
     * @throws IOException if the file cannot be read
     */
    ReadOutcome read(SegmentName name, int from, int limit, boolean salvage, RecordSink sink) throws IOException;
}
