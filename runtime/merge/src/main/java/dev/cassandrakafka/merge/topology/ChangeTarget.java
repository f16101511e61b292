package dev.cassandrakafka.merge.topology;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a record goes, beside its key: what the topology has as the key of a record that is on its way to a topic. */
final class ChangeTarget {
    private final String topic;
    private final byte @Nullable [] key;
    private final Optional<Set<Integer>> partition;

    /** @param partition the one partition, as a partitioner says it; empty for any */
    ChangeTarget(String topic, byte @Nullable [] key, Optional<Set<Integer>> partition) {
        this.topic = topic;
        this.key = key;
        this.partition = partition;
    }

    String topic() {
        return topic;
    }

    byte @Nullable [] key() {
        return key;
    }

    Optional<Set<Integer>> partition() {
        return partition;
    }
}
