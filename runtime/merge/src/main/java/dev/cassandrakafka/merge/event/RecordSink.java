package dev.cassandrakafka.merge.event;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Takes the records of the change topics, in order. The arrays are the sink's from then on. */
public interface RecordSink {
    /** The next record; a null value deletes the key from a compacted topic. */
    void accept(byte @Nullable [] key, byte @Nullable [] value, Headers headers);
}
