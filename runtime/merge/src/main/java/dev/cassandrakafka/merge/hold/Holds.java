package dev.cassandrakafka.merge.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions of the raw topic that are not to go on, as this process has found. They are not stored: what comes after the offsets is not
 * committed, so that any process that takes the partitions over finds the same.
 */
@ThreadSafe
public final class Holds {
    private final Map<TopicPartition, Hold> noted = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Hold> standing = new ConcurrentHashMap<>();

    /** Lets a partition stand still from a record on. */
    public void note(TopicPartition partition, Hold hold) {
        noted.put(partition, hold);
    }

    /** Those at which a partition of this process stands still just now. */
    public List<Hold> standing() {
        return new ArrayList<>(standing.values());
    }

    /** Whether a partition is to stand still. */
    public boolean isHeld(TopicPartition partition) {
        return of(partition).isPresent();
    }

    /** Whether there is any. */
    boolean isEmpty() {
        return noted.isEmpty();
    }

    /** That of a partition, unless it is over. */
    public Optional<Hold> of(TopicPartition partition) {
        Hold hold = noted.get(partition);
        if (hold != null && hold.over().getAsBoolean()) {
            noted.remove(partition, hold);
            standing.remove(partition);
            return Optional.empty();
        }
        return Optional.ofNullable(hold);
    }

    void stands(TopicPartition partition, Hold hold) {
        standing.put(partition, hold);
    }

    void left(TopicPartition partition) {
        standing.remove(partition);
    }
}
