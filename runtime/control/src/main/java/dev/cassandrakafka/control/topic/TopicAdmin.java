package dev.cassandrakafka.control.topic;

import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConfigsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates topics that do not exist and compares those that do, with an admin client that the caller closes. */
@NotThreadSafe
public final class TopicAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(TopicAdmin.class);
    private static final int TIMEOUT_MILLIS = 20_000;

    private final Admin admin;

    /** Over an admin client. */
    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * Makes it so that each topic exists, and says what is different about those that existed, or why one cannot be created.
     *
     * @throws KafkaException if Kafka does not answer or refuses us
     */
    public List<PreflightFinding> ensure(Collection<DesiredTopic> desired) throws InterruptedException {
        Map<String, ActualTopic> actual = describe(desired);
        List<PreflightFinding> findings = new ArrayList<>();
        for (DesiredTopic topic : desired) {
            ActualTopic there = actual.get(topic.name());
            findings.addAll(there == null ? create(topic) : TopicDifferences.of(topic, there));
        }
        return findings;
    }

    /**
     * Says if a topic that people must create does not exist.
     *
     * @param path field of the resource that names it
     * @throws KafkaException if Kafka does not answer or refuses us
     */
    public List<PreflightFinding> missing(String topic, String path) throws InterruptedException {
        if (!existing(List.of(topic)).isEmpty()) {
            return List.of();
        }
        String message = "%s: topic \"%s\" does not exist; create it with room for large records, or correct the name"
                .formatted(path, topic);
        return List.of(new PreflightFinding(FindingSeverity.ERROR, null, "topic", topic, message));
    }

    /**
     * What an option of the brokers is set to, by broker. Empty where we may not ask.
     *
     * @throws KafkaException if Kafka does not answer
     */
    public Map<String, String> brokers(String option) throws InterruptedException {
        try {
            List<ConfigResource> resources = new ArrayList<>();
            await(admin.describeCluster(new DescribeClusterOptions().timeoutMs(TIMEOUT_MILLIS))
                            .nodes())
                    .forEach(node -> resources.add(new ConfigResource(ConfigResource.Type.BROKER, node.idString())));
            Map<String, String> values = new TreeMap<>();
            await(admin.describeConfigs(resources, new DescribeConfigsOptions().timeoutMs(TIMEOUT_MILLIS))
                            .all())
                    .forEach((broker, config) -> value(config, option).ifPresent(it -> values.put(broker.name(), it)));
            return values;
        } catch (AuthorizationException | UnsupportedVersionException e) {
            LOG.atDebug().addKeyValue(LogKeys.OPTION, option).log("The brokers do not tell an option");
            return Map.of();
        }
    }

    private static Optional<String> value(Config config, String option) {
        return Optional.ofNullable(config.get(option)).map(ConfigEntry::value);
    }

    private List<PreflightFinding> create(DesiredTopic topic) throws InterruptedException {
        NewTopic made = new NewTopic(topic.name(), topic.partitions(), (short) topic.replicationFactor());
        try {
            await(admin.createTopics(
                            List.of(made.configs(topic.config())), new CreateTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                    .all());
            LOG.atInfo()
                    .addKeyValue(LogKeys.TOPIC, topic.name())
                    .addKeyValue(LogKeys.COUNT, topic.partitions())
                    .log("Topic created");
            return List.of();
        } catch (TopicExistsException e) {
            return List.of(); // made by somebody else meanwhile; the next round compares it
        } catch (InvalidConfigurationException | PolicyViolationException e) {
            return List.of(new PreflightFinding(
                    FindingSeverity.ERROR,
                    null,
                    e instanceof InvalidReplicationFactorException ? "replicationFactor" : "topic",
                    topic.name(),
                    "topic \"%s\" cannot be created: %s; correct spec.topics or create it yourself"
                            .formatted(topic.name(), e.getMessage())));
        }
    }

    private Map<String, ActualTopic> describe(Collection<DesiredTopic> desired) throws InterruptedException {
        Map<String, TopicDescription> found =
                existing(desired.stream().map(DesiredTopic::name).toList());
        Map<ConfigResource, Config> configs = configs(found.keySet());
        Map<String, ActualTopic> actual = new HashMap<>();
        found.forEach((name, description) -> actual.put(name, actual(description, configs.get(resource(name)))));
        return actual;
    }

    private Map<String, TopicDescription> existing(Collection<String> names) throws InterruptedException {
        var answers = admin.describeTopics(names, new DescribeTopicsOptions().timeoutMs(TIMEOUT_MILLIS))
                .topicNameValues();
        Map<String, TopicDescription> found = new HashMap<>();
        for (var answer : answers.entrySet()) {
            try {
                found.put(answer.getKey(), await(answer.getValue()));
            } catch (UnknownTopicOrPartitionException e) {
                LOG.atDebug().addKeyValue(LogKeys.TOPIC, answer.getKey()).log("Topic does not exist");
            }
        }
        return found;
    }

    private Map<ConfigResource, Config> configs(Collection<String> topics) throws InterruptedException {
        List<ConfigResource> resources =
                topics.stream().map(TopicAdmin::resource).toList();
        return await(admin.describeConfigs(resources, new DescribeConfigsOptions().timeoutMs(TIMEOUT_MILLIS))
                .all());
    }

    private static ActualTopic actual(TopicDescription description, @Nullable Config config) {
        Map<String, String> options = new HashMap<>();
        if (config != null) {
            config.entries().forEach(entry -> {
                if (entry.value() != null) {
                    options.put(entry.name(), entry.value());
                }
            });
        }
        var partitions = description.partitions();
        return new ActualTopic(
                description.name(),
                partitions.size(),
                partitions.isEmpty() ? 0 : partitions.get(0).replicas().size(),
                options);
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static <T> T await(KafkaFuture<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        }
    }
}
