package dev.cassandrakafka.control.topic;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.control.preflight.TableName;
import dev.cassandrakafka.model.cdc.Envelope;
import dev.cassandrakafka.model.cdc.TopicsSpec;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** Which topics a pipeline needs for these tables, and how they are to be. Pure. */
public final class TopicPlan {
    /** What brokers accept unless told otherwise. */
    private static final long KAFKA_MAX_MESSAGE_BYTES = 1_048_588L;
    /** The largest partition key that Cassandra takes, and room for the frame of a record. */
    private static final long KEY_AND_FRAME_BYTES = 70_000L;
    /** Binary values as text, escapes, names, and a row before and after. */
    private static final long EVENT_BYTES_PER_RECORD_BYTE = 8;
    /** Small topics that are written all the time: a segment must end before it can be compacted. */
    private static final String SEGMENT_MILLIS = Long.toString(3_600_000L);

    private TopicPlan() {}

    /** All of them: the pipeline's own first, then one for each table, each name once. */
    public static List<DesiredTopic> of(CdcPipeline pipeline, Collection<TableName> tables) {
        TopicsSpec spec = pipeline.topics();
        Topics names = new Topics(spec.prefix(), spec.template());
        Map<String, DesiredTopic> topics = new LinkedHashMap<>();
        put(topics, topic(spec, names.raw(), spec.partitions(), raw(pipeline)));
        for (String small : List.of(names.positions(), names.schemas(), names.coverage(), names.snapshots())) {
            put(topics, topic(spec, small, 1, compacted(Map.of(TopicConfig.SEGMENT_MS_CONFIG, SEGMENT_MILLIS))));
        }
        Map<String, String> change = change(pipeline);
        tables.stream()
                .sorted()
                .forEach(table -> put(
                        topics, topic(spec, names.change(table.keyspace(), table.table()), spec.partitions(), change)));
        return new ArrayList<>(topics.values());
    }

    private static void put(Map<String, DesiredTopic> topics, DesiredTopic topic) {
        topics.putIfAbsent(topic.name(), topic);
    }

    private static DesiredTopic topic(TopicsSpec spec, String name, int partitions, Map<String, String> own) {
        Map<String, String> config = new HashMap<>(own);
        // With one replica in sync an acknowledged record could be lost with its only broker.
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, spec.replicationFactor() >= 3 ? "2" : "1");
        return new DesiredTopic(name, partitions, spec.replicationFactor(), config);
    }

    private static Map<String, String> raw(CdcPipeline pipeline) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(pipeline.topics().rawRetentionMillis()));
        room(config, pipeline.capture().maxRecordBytes() + KEY_AND_FRAME_BYTES);
        return config;
    }

    private static Map<String, String> change(CdcPipeline pipeline) {
        Map<String, String> config = new HashMap<>();
        if (pipeline.format().envelope() == Envelope.ROW) {
            config.putAll(compacted(Map.of()));
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(pipeline.topics().retentionMillis()));
        }
        room(config, pipeline.capture().maxRecordBytes() * EVENT_BYTES_PER_RECORD_BYTE + KEY_AND_FRAME_BYTES);
        return config;
    }

    private static Map<String, String> compacted(Map<String, String> more) {
        Map<String, String> config = new HashMap<>(more);
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        return config;
    }

    private static void room(Map<String, String> config, long bytes) {
        if (bytes > KAFKA_MAX_MESSAGE_BYTES) {
            config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Long.toString(bytes));
        }
    }
}
