package dev.cassandrakafka.merge.task;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Where a task's records go. The arrays are the output's from then on. */
public interface Output {
    /** A record of a change topic, in the partition of the raw record that is being worked on. */
    void change(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers);

    /** A raw record as it is, to the topic of those that cannot be merged. */
    void letter(String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers);

    /** A record of the topic of coverage. */
    void coverage(byte[] key, byte[] value);
}
