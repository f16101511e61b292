package dev.cassandrakafka.merge.topics;

import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.jcip.annotations.GuardedBy;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Topics by an admin client, which is made when it is needed first. */
@ThreadSafe
public final class AdminTopics implements TopicServer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminTopics.class);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Supplier<Admin> clients;

    @GuardedBy("this")
    private @Nullable Admin client;

    /** Closes the client at its own end. */
    public AdminTopics(Supplier<Admin> clients) {
        this.clients = clients;
    }

    @Override
    public OptionalInt partitions(String topic) {
        try {
            return await(admin().describeTopics(List.of(topic)).allTopicNames()).values().stream()
                    .mapToInt(description -> description.partitions().size())
                    .findFirst();
        } catch (UnknownTopicOrPartitionException e) {
            return OptionalInt.empty();
        }
    }

    @Override
    public void create(DesiredTopic topic) {
        NewTopic made = new NewTopic(topic.name(), topic.partitions(), (short) topic.replicationFactor());
        try {
            await(admin().createTopics(List.of(made.configs(topic.config()))).all());
            LOG.atInfo()
                    .addKeyValue(LogKeys.TOPIC, topic.name())
                    .addKeyValue(LogKeys.COUNT, topic.partitions())
                    .log("Topic created");
        } catch (TopicExistsException e) {
            LOG.atDebug().addKeyValue(LogKeys.TOPIC, topic.name()).log("Somebody else made the topic");
        }
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close(LONGEST);
        }
    }

    private synchronized Admin admin() {
        if (client == null) {
            client = clients.get();
        }
        return client;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            throw new org.apache.kafka.common.errors.TimeoutException("no answer within " + LONGEST, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
