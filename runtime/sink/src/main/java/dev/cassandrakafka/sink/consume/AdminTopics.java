package dev.cassandrakafka.sink.consume;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks an admin client, which the caller closes. Asking does not create topics. */
@ThreadSafe
public final class AdminTopics implements TopicsView {
    private static final int TIMEOUT_MILLIS = 5_000;

    private final Admin admin;

    /** Over an admin client. */
    public AdminTopics(Admin admin) {
        this.admin = admin;
    }

    @Override
    public CompletionStage<TopicsSeen> look(Set<String> topics, Set<TopicPartition> partitions) {
        return missing(topics).thenCompose(missing -> {
            Set<TopicPartition> there = new HashSet<>(partitions);
            there.removeIf(partition -> missing.contains(partition.topic()));
            return ends(there).thenApply(ends -> new TopicsSeen(missing, ends));
        });
    }

    private CompletionStage<Set<String>> missing(Collection<String> topics) {
        var answers = admin.describeTopics(topics, new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                .topicNameValues();
        CompletionStage<Set<String>> all = CompletableFuture.completedStage(Set.of());
        for (var answer : answers.entrySet()) {
            CompletionStage<Boolean> exists = exists(answer.getValue());
            all = all.thenCombine(exists, (missing, there) -> there ? missing : with(missing, answer.getKey()));
        }
        return all;
    }

    private static CompletionStage<Boolean> exists(KafkaFuture<?> description) {
        return description.toCompletionStage().handle((found, failure) -> {
            if (failure == null || isUnknown(failure)) {
                return failure == null;
            }
            throw new CompletionException(failure);
        });
    }

    private CompletionStage<Map<TopicPartition, Long>> ends(Set<TopicPartition> partitions) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, OffsetSpec.latest()));
        ListOffsetsOptions options = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        ListOffsetsResult result = admin.listOffsets(wanted, options.timeoutMs(TIMEOUT_MILLIS));
        return result.all().toCompletionStage().thenApply(infos -> {
            Map<TopicPartition, Long> ends = new HashMap<>();
            infos.forEach((partition, info) -> ends.put(partition, info.offset()));
            return ends;
        });
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof UnknownTopicOrPartitionException
                || (failure.getCause() != null && isUnknown(failure.getCause()));
    }

    private static Set<String> with(Set<String> names, String name) {
        Set<String> more = new HashSet<>(names);
        more.add(name);
        return more;
    }
}
