package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.TopicStatus;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.status.Snapshot;
import dev.cassandrakafka.sink.track.Partition;
import dev.cassandrakafka.sink.track.TopicTally;
import dev.cassandrakafka.sink.track.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;

/** Sums up what the loop knows. */
@NotThreadSafe
final class Observations {
    private static final long UNKNOWN = -1;

    private final Consumer<byte[], byte[]> consumer;
    private final Routes routes;
    private final Assignment assignment;
    private final TopicWatch topics;
    private final BadRecords badRecords;
    private final Window window;
    private final Map<String, TopicTally> tallies;

    Observations(
            Consumer<byte[], byte[]> consumer,
            Routes routes,
            Assignment assignment,
            TopicWatch topics,
            BadRecords badRecords,
            Window window,
            Map<String, TopicTally> tallies) {
        this.consumer = consumer;
        this.routes = routes;
        this.assignment = assignment;
        this.topics = topics;
        this.badRecords = badRecords;
        this.window = window;
        this.tallies = tallies;
    }

    /** Everything; the first of the findings that is present is the one that counts. */
    Snapshot snapshot(List<Optional<Finding>> findings) {
        Optional<Finding> first = findings.stream().flatMap(Optional::stream).findFirst();
        List<TopicStatus> all =
                new TreeSet<>(routes.topics()).stream().map(this::topic).toList();
        Optional<RuntimeError> bad = badRecords.last();
        return new Snapshot(first, bad, all, window.rows(), window.bytes());
    }

    /** Nothing is known of the records before the group has told what is ours. */
    Optional<Finding> starting() {
        return assignment.begun()
                ? Optional.empty()
                : Optional.of(
                        new Finding(RuntimeReason.STARTING, "waiting for the consumer group to assign partitions"));
    }

    private TopicStatus topic(String name) {
        TopicTally tally = tallies.get(name);
        int partitions = 0;
        int blocked = 0;
        long lag = 0;
        for (Partition partition : assignment.partitions()) {
            if (partition.id().topic().equals(name)) {
                partitions++;
                blocked += partition.stopped() ? 1 : 0;
                lag = sum(lag, lag(partition));
            }
        }
        return new TopicStatus(
                name,
                partitions,
                blocked,
                assignment.begun() ? lag : UNKNOWN,
                tally == null ? 0 : tally.recordsDone(),
                tally == null ? 0 : tally.recordsFailed());
    }

    /** A sum of which one part is unknown is unknown. */
    private static long sum(long one, long other) {
        return one == UNKNOWN || other == UNKNOWN ? UNKNOWN : one + other;
    }

    private long lag(Partition partition) {
        long position = partition.completed().position();
        OptionalLong ahead = ahead(partition);
        OptionalLong end = topics.end(partition.id());
        if (position < 0 || (ahead.isEmpty() && end.isEmpty())) {
            return UNKNOWN;
        }
        return Math.max(0, Math.max(ahead.orElse(0), end.orElse(0)) - position);
    }

    /** The end of the partition as the consumer knows it, without asking: while a leader changes it knows none. */
    private OptionalLong ahead(Partition partition) {
        OptionalLong lag = consumer.currentLag(partition.id());
        if (lag.isEmpty()) {
            return lag;
        }
        OptionalLong position = Positions.known(consumer, partition.id());
        return position.isEmpty() ? position : OptionalLong.of(position.getAsLong() + lag.getAsLong());
    }
}
