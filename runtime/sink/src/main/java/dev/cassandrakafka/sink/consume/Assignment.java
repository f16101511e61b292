package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.sink.track.Partition;
import dev.cassandrakafka.sink.track.TopicTally;
import dev.cassandrakafka.sink.track.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that this member of the group has. Called by the consumer, within a poll, on the consumer thread. */
@NotThreadSafe
final class Assignment implements ConsumerRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

    private final Offsets offsets;
    private final Window window;
    private final Polled polled;
    private final BadRecords badRecords;
    private final Map<String, TopicTally> tallies;
    private final Runnable drain;
    private final Map<TopicPartition, Partition> partitions = new HashMap<>();
    private boolean begun;

    /** {@code drain} waits, not for long, until what has been sent is answered. */
    Assignment(
            Offsets offsets,
            Window window,
            Polled polled,
            BadRecords badRecords,
            Map<String, TopicTally> tallies,
            Runnable drain) {
        this.offsets = offsets;
        this.window = window;
        this.polled = polled;
        this.badRecords = badRecords;
        this.tallies = tallies;
        this.drain = drain;
    }

    /** All partitions. */
    Collection<Partition> partitions() {
        return partitions.values();
    }

    /** Their names. */
    Set<TopicPartition> ids() {
        return partitions.keySet();
    }

    /** One of them. */
    @Nullable
    Partition get(TopicPartition id) {
        return partitions.get(id);
    }

    /** Whether the group has told this member what it has, if anything. */
    boolean begun() {
        return begun;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> ids) {
        begun = true;
        if (!ids.isEmpty()) {
            offsets.begin(ids, topic -> tallies.computeIfAbsent(topic, TopicTally::new))
                    .forEach(partition -> partitions.put(partition.id(), partition));
            log("Partitions assigned", ids);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> ids) {
        if (!ids.isEmpty()) {
            drain.run();
            offsets.commitAndWait(all(ids));
            give(ids);
            log("Partitions revoked", ids);
        }
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> ids) {
        if (!ids.isEmpty()) {
            give(ids);
            log("Partitions lost", ids);
        }
    }

    /**
     * The partitions of these topics that have something in flight are to be read again from where they are done. Others need no rewind:
     * what was polled and not taken up goes back by itself while the route is not ready.
     */
    List<Partition> rewind(Collection<String> topics) {
        List<Partition> again = new ArrayList<>();
        for (Partition partition : List.copyOf(partitions.values())) {
            if (topics.contains(partition.id().topic()) && partition.completed().span() > 0) {
                again.add(partition.rewound());
                give(List.of(partition.id()));
            }
        }
        again.forEach(partition -> partitions.put(partition.id(), partition));
        return again;
    }

    private List<Partition> all(Collection<TopicPartition> ids) {
        return ids.stream().map(partitions::get).filter(Objects::nonNull).toList();
    }

    private void give(Collection<TopicPartition> ids) {
        Set<Partition> gone = new HashSet<>(all(ids));
        polled.drop(gone);
        gone.forEach(window::leave);
        ids.forEach(badRecords::forget);
        ids.forEach(partitions::remove);
    }

    private static void log(String event, Collection<TopicPartition> ids) {
        LOG.atInfo().addKeyValue(LogKeys.PARTITIONS, new ArrayList<>(ids)).log(event);
    }
}
