package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.kafka.KafkaErrors;
import dev.cassandrakafka.sink.consume.TopicsView.TopicsSeen;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.write.Completions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the topics from time to time: a consumer that is subscribed to a topic that does not exist, or whose brokers are away, says
 * nothing. Also knows where partitions end while they are paused.
 */
@NotThreadSafe
final class TopicWatch {
    private final List<Route> routes;
    private final Set<String> topics = new HashSet<>();
    private final TopicsView view;
    private final Completions completions;
    private final long periodNanos;
    private final LongSupplier nanos;
    private TopicsSeen seen = new TopicsSeen(Set.of(), Map.of());
    private @Nullable Finding unreachable;
    private boolean looked;
    private boolean asking;
    private long nextNanos;

    TopicWatch(
            List<Route> routes,
            Optional<String> deadLetterTopic,
            TopicsView view,
            Completions completions,
            Duration period,
            LongSupplier nanos) {
        this.routes = routes;
        this.view = view;
        this.completions = completions;
        this.periodNanos = period.toNanos();
        this.nanos = nanos;
        this.nextNanos = nanos.getAsLong();
        routes.forEach(route -> topics.addAll(route.topics()));
        deadLetterTopic.ifPresent(topics::add);
    }

    /** Asks if it is time to. */
    void advance(Set<TopicPartition> assigned) {
        if (asking || nextNanos - nanos.getAsLong() > 0) {
            return;
        }
        asking = true;
        var unused = view.look(topics, Set.copyOf(assigned))
                .whenComplete((answer, failure) -> completions.add(() -> answered(answer, failure)));
    }

    /** Whether the topic was there when last looked at. */
    boolean exists(String topic) {
        return looked && !seen.missing().contains(topic);
    }

    /** Where the partition ended when last looked at. */
    OptionalLong end(TopicPartition partition) {
        Long end = seen.ends().get(partition);
        return end == null ? OptionalLong.empty() : OptionalLong.of(end);
    }

    /** Kafka is away, or refuses us. */
    Optional<Finding> unreachable() {
        return Optional.ofNullable(unreachable);
    }

    /** Topics of routes that do not exist. */
    Optional<Finding> missing() {
        for (int i = 0; i < routes.size(); i++) {
            List<String> names = routes.get(i).topics();
            for (int j = 0; j < names.size(); j++) {
                if (seen.missing().contains(names.get(j))) {
                    return Optional.of(new Finding(
                            RuntimeReason.TOPIC_NOT_FOUND,
                            "spec.routes[%d].topics[%d]: topic \"%s\" does not exist; create it or correct the name"
                                    .formatted(i, j, names.get(j))));
                }
            }
        }
        return Optional.empty();
    }

    private void answered(@Nullable TopicsSeen answer, @Nullable Throwable failure) {
        asking = false;
        nextNanos = nanos.getAsLong() + periodNanos;
        if (answer != null) {
            seen = answer;
            looked = true;
            unreachable = null;
        } else if (failure != null) {
            KafkaErrors.Failure classed = KafkaErrors.classify(failure);
            unreachable = new Finding(classed.reason(), classed.message());
        }
    }
}
