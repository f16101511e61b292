package dev.cassandrakafka.merge.topics;

import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.merge.task.ChangeTopics;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.backoff.Pause;
import dev.cassandrakafka.runtime.kafka.KafkaErrors;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * Topics that do not exist are made as the pipeline asks for; where that is not allowed, the role {@code control} or people must make them. Those
 * that exist with another number of partitions are not touched and not written to: a key would lie in another partition than all others say.
 */
@ThreadSafe
public final class TopicMaker implements ChangeTopics {
    /** Below the 10 s after which the brokers give up a transaction of Kafka Streams. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TopicServer server;
    private final Function<String, DesiredTopic> desired;
    private final BooleanSupplier pause;
    private final Map<String, Supplier<Optional<Unfit>>> unfit = new ConcurrentHashMap<>();

    /** @param desired how the change topic of a name is to be */
    public TopicMaker(TopicServer server, Function<String, DesiredTopic> desired) {
        this(server, desired, () -> Pause.of(PAUSE));
    }

    TopicMaker(TopicServer server, Function<String, DesiredTopic> desired, BooleanSupplier pause) {
        this.server = server;
        this.desired = desired;
        this.pause = pause;
    }

    @Override
    public Optional<Unfit> await(String topic) {
        return await(topic, () -> look(desired.apply(topic)));
    }

    @Override
    public Optional<Unfit> awaitLetters(String topic) {
        return await(topic, () -> exists(topic));
    }

    /** Whether a topic that was not fit has become so by the last {@link #lookAgain}. */
    public boolean isFit(String topic) {
        return !unfit.containsKey(topic);
    }

    /** Looks again at those that were not fit. */
    public void lookAgain() {
        unfit.forEach((topic, look) -> {
            if (look.get().isEmpty()) {
                unfit.remove(topic);
            }
        });
    }

    private Optional<Unfit> await(String topic, Supplier<Optional<Unfit>> look) {
        Optional<Unfit> found = look.get();
        for (long left = PATIENCE.dividedBy(PAUSE); left > 0 && found.isPresent() && isComing(found.get()); left--) {
            if (!pause.getAsBoolean()) {
                break;
            }
            found = look.get();
        }
        found.ifPresentOrElse(why -> unfit.put(topic, look), () -> unfit.remove(topic));
        return found;
    }

    /** What another role may be about to make. */
    private static boolean isComing(Unfit unfit) {
        return unfit.reason() == RuntimeReason.TOPIC_NOT_FOUND;
    }

    private Optional<Unfit> look(DesiredTopic topic) {
        try {
            OptionalInt partitions = server.partitions(topic.name());
            if (partitions.isEmpty()) {
                server.create(topic);
                partitions = server.partitions(topic.name());
            }
            return partitions.isPresent() ? compare(topic, partitions.getAsInt()) : Optional.of(missing(topic, ""));
        } catch (TopicAuthorizationException e) {
            return Optional.of(missing(topic, " and may not be made by the merge"));
        } catch (InvalidConfigurationException | PolicyViolationException e) {
            return Optional.of(new Unfit(
                    RuntimeReason.TOPIC_MISMATCH,
                    "spec.topics: topic \"%s\" cannot be created: %s; correct spec.topics or create it yourself"
                            .formatted(topic.name(), e.getMessage())));
        } catch (KafkaException e) {
            return Optional.of(failure(e));
        }
    }

    private Optional<Unfit> exists(String topic) {
        try {
            return server.partitions(topic).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Unfit(
                            RuntimeReason.TOPIC_NOT_FOUND,
                            "spec.merge.badRecord.topic: topic \"%s\" does not exist; create it with room for large records, or name another"
                                    .formatted(topic)));
        } catch (KafkaException e) {
            return Optional.of(failure(e));
        }
    }

    private static Optional<Unfit> compare(DesiredTopic topic, int partitions) {
        return partitions == topic.partitions()
                ? Optional.empty()
                : Optional.of(new Unfit(
                        RuntimeReason.TOPIC_MISMATCH,
                        "spec.topics.partitions: topic \"%s\" has %d partitions and spec.topics asks for %d, by which keys are placed; delete it, and set auto.create.topics.enable=false at the brokers if you did not make it"
                                .formatted(topic.name(), partitions, topic.partitions())));
    }

    private static Unfit missing(DesiredTopic topic, String more) {
        return new Unfit(
                RuntimeReason.TOPIC_NOT_FOUND,
                "spec.topics: topic \"%s\" does not exist%s; run the role control, or create it with %d partitions"
                        .formatted(topic.name(), more, topic.partitions()));
    }

    private static Unfit failure(KafkaException e) {
        KafkaErrors.Failure known = KafkaErrors.classify(e, "spec.topics");
        return new Unfit(known.reason(), known.message());
    }
}
