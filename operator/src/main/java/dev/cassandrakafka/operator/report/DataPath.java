package dev.cassandrakafka.operator.report;

import dev.cassandrakafka.kinds.v1alpha1.LastError;
import dev.cassandrakafka.kinds.v1alpha1.SinkTopicStatus;
import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.model.status.TopicStatus;
import dev.cassandrakafka.operator.observe.PodReport;
import dev.cassandrakafka.operator.observe.PodReport.Answered;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What all pods say together. */
@Immutable
final class DataPath {
    private static final int MAX_TOPICS = 64;
    private static final long UNKNOWN = -1;

    /** What stops everything comes before what stops a part; of two pods the one with the worse trouble speaks. */
    private static final List<RuntimeReason> BY_SEVERITY = List.of(
            RuntimeReason.INVALID_CONFIGURATION,
            RuntimeReason.TOPIC_NOT_FOUND,
            RuntimeReason.AUTHENTICATION_FAILED,
            RuntimeReason.KAFKA_UNAVAILABLE,
            RuntimeReason.CASSANDRA_UNAVAILABLE,
            RuntimeReason.BAD_RECORD);

    private final List<Answered> answers;
    private final int asked;

    DataPath(List<PodReport> pods) {
        this.asked = pods.size();
        this.answers = pods.stream()
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .sorted(Comparator.comparing(Answered::pod))
                .toList();
    }

    int asked() {
        return asked;
    }

    int answered() {
        return answers.size();
    }

    /** The pod in the worst trouble, if any is in trouble. */
    Optional<Answered> trouble() {
        return answers.stream()
                .filter(answer -> !answer.status().ready()
                        && BY_SEVERITY.contains(answer.status().reason()))
                .min(Comparator.comparingInt(
                        answer -> BY_SEVERITY.indexOf(answer.status().reason())));
    }

    /** A pod that is not ready without being in trouble: it has not come to that yet. */
    Optional<Answered> starting() {
        return answers.stream().filter(answer -> !answer.status().ready()).findFirst();
    }

    long lag() {
        var complete = !answers.isEmpty() && answers.size() == asked;
        return complete ? sum(RuntimeStatus::lag) : UNKNOWN;
    }

    @Nullable
    Long recordsProcessed() {
        return answers.isEmpty() ? null : sum(RuntimeStatus::recordsProcessed);
    }

    @Nullable
    Long recordsFailed() {
        return answers.isEmpty() ? null : sum(RuntimeStatus::recordsFailed);
    }

    @Nullable
    Long throughput() {
        return answers.isEmpty()
                ? null
                : Math.round(answers.stream()
                        .mapToDouble(answer -> answer.status().recordsPerSecond())
                        .sum());
    }

    private long sum(ToLongFunction<RuntimeStatus> figure) {
        return answers.stream()
                .mapToLong(answer -> figure.applyAsLong(answer.status()))
                .reduce(0, DataPath::plus);
    }

    /** What is unknown in a part is unknown in the whole. */
    private static long plus(long left, long right) {
        return left < 0 || right < 0 ? UNKNOWN : left + right;
    }

    @Nullable
    LastError lastError() {
        return answers.stream()
                .map(answer -> answer.status().lastError())
                .filter(Objects::nonNull)
                .max(Comparator.comparing(RuntimeError::time))
                .map(DataPath::lastError)
                .orElse(null);
    }

    private static LastError lastError(RuntimeError error) {
        return new LastError(
                ConditionReason.of(error.reason()).reason(),
                Conditions.shortened(error.message()),
                error.time(),
                error.topic(),
                error.partition(),
                error.offset());
    }

    /** By name, at most as many as the schema lets through. */
    List<SinkTopicStatus> topics() {
        var topics = new TreeMap<String, SinkTopicStatus>();
        answers.stream()
                .flatMap(answer -> answer.status().topics().stream())
                .map(DataPath::topic)
                .forEach(topic -> topics.merge(topic.topic(), topic, DataPath::plus));
        return topics.values().stream().limit(MAX_TOPICS).toList();
    }

    private static SinkTopicStatus topic(TopicStatus topic) {
        return new SinkTopicStatus(
                topic.topic(),
                topic.partitions(),
                topic.blockedPartitions(),
                topic.lag(),
                topic.recordsProcessed(),
                topic.recordsFailed());
    }

    private static SinkTopicStatus plus(SinkTopicStatus left, SinkTopicStatus right) {
        return new SinkTopicStatus(
                left.topic(),
                left.partitions() + right.partitions(),
                left.blockedPartitions() + right.blockedPartitions(),
                plus(left.lag(), right.lag()),
                left.recordsProcessed() + right.recordsProcessed(),
                left.recordsFailed() + right.recordsFailed());
    }
}
