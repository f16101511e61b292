package dev.cassandrakafka.control.topic;

import dev.cassandrakafka.change.topic.ChangeTopicSettings;
import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.control.preflight.TableName;
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
    /** Small topics that are written all the time: a segment must end before it can be compacted. */
    private static final String SEGMENT_MILLIS = Long.toString(3_600_000L);

    private TopicPlan() {}

    /** All of them: the pipeline's own first, then one for each table, each name once. */
    public static List<DesiredTopic> of(CdcPipeline pipeline, Collection<TableName> tables) {
        TopicsSpec spec = pipeline.topics();
        Topics names = new Topics(spec.prefix(), spec.template());
        Map<String, DesiredTopic> topics = new LinkedHashMap<>();
        put(topics, ChangeTopicSettings.topic(spec, names.raw(), spec.partitions(), raw(pipeline)));
        for (String small : List.of(names.positions(), names.schemas(), names.coverage(), names.snapshots())) {
            put(
                    topics,
                    ChangeTopicSettings.topic(
                            spec, small, 1, compacted(Map.of(TopicConfig.SEGMENT_MS_CONFIG, SEGMENT_MILLIS))));
        }
        tables.stream()
                .sorted()
                .forEach(table ->
                        put(topics, ChangeTopicSettings.of(pipeline, names.change(table.keyspace(), table.table()))));
        return new ArrayList<>(topics.values());
    }

    private static void put(Map<String, DesiredTopic> topics, DesiredTopic topic) {
        topics.putIfAbsent(topic.name(), topic);
    }

    private static Map<String, String> raw(CdcPipeline pipeline) {
        Map<String, String> config = new HashMap<>();
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        config.put(
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(pipeline.topics().rawRetentionMillis()));
        ChangeTopicSettings.room(config, pipeline.capture().maxRecordBytes() + ChangeTopicSettings.KEY_AND_FRAME_BYTES);
        return config;
    }

    private static Map<String, String> compacted(Map<String, String> more) {
        Map<String, String> config = new HashMap<>(more);
        config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        return config;
    }
}
