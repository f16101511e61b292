package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.model.cdc.TopicsSpec;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import dev.cassandrakafka.snapshot.publish.RawTopic;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The Kafka clients of the snapshot, opened and closed together. */
@NotThreadSafe
final class KafkaSide implements AutoCloseable {
    private final Topics topics;
    private final CdcPipeline pipeline;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> reader;

    private KafkaSide(
            Topics topics, CdcPipeline pipeline, Producer<byte[], byte[]> producer, Consumer<byte[], byte[]> reader) {
        this.topics = topics;
        this.pipeline = pipeline;
        this.producer = producer;
        this.reader = reader;
    }

    /**
     * Opens them, and makes the topic of progress if it is not there.
     *
     * @throws ConfigurationException if the raw topic has another number of partitions than the pipeline says
     * @throws KafkaException if Kafka does not answer or has no raw topic
     */
    static KafkaSide open(CdcPipeline pipeline, KafkaEndpoint kafka) {
        TopicsSpec spec = pipeline.topics();
        Topics topics = new Topics(spec.prefix(), spec.template());
        try (Admin admin = kafka.admin()) {
            checkRaw(admin, topics, spec);
            makeProgress(admin, topics, spec);
        }
        Producer<byte[], byte[]> producer = kafka.producer("raw", RawTopic.tuning(pipeline.capture()));
        try {
            return new KafkaSide(topics, pipeline, producer, kafka.reader("progress", Map.of()));
        } catch (RuntimeException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    Topics topics() {
        return topics;
    }

    Producer<byte[], byte[]> producer() {
        return producer;
    }

    Consumer<byte[], byte[]> reader() {
        return reader;
    }

    RawTopic raw() {
        return new RawTopic(topics, pipeline.topics().partitions(), pipeline.capture(), producer);
    }

    /** Records that are not acknowledged are given up: their ranges are not noted as done. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
        reader.close();
    }

    private static void checkRaw(Admin admin, Topics topics, TopicsSpec spec) {
        Collection<TopicDescription> all =
                get(admin.describeTopics(List.of(topics.raw())).allTopicNames()).values();
        int found = all.stream()
                .mapToInt(topic -> topic.partitions().size())
                .findFirst()
                .orElse(0);
        if (found != spec.partitions()) {
            throw new ConfigurationException(
                    "spec.topics.partitions: the topic %s has %d partitions and the pipeline says %d; correct the pipeline"
                            .formatted(topics.raw(), found, spec.partitions()));
        }
    }

    private static void makeProgress(Admin admin, Topics topics, TopicsSpec spec) {
        NewTopic topic = new NewTopic(
                        topics.snapshots(), 1, spec.replicationFactor().shortValue())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException there) {
            return;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
