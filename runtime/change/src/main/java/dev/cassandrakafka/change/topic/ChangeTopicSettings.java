package dev.cassandrakafka.change.topic;

import dev.cassandrakafka.model.cdc.Envelope;
import dev.cassandrakafka.model.cdc.TopicsSpec;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** How the topics of a pipeline are to be that more than one role may make. Pure. */
public final class ChangeTopicSettings {
    /** What brokers accept unless told otherwise. */
    private static final long KAFKA_MAX_MESSAGE_BYTES = 1_048_588L;
    /** The largest partition key that Cassandra takes, and room for the frame of a record. */
    public static final long KEY_AND_FRAME_BYTES = 70_000L;
    /** Binary values as text, escapes, names, and a row before and after. */
    private static final long EVENT_BYTES_PER_RECORD_BYTE = 8;

    private ChangeTopicSettings() {}

    /** The change topic of this name. */
    public static DesiredTopic of(CdcPipeline pipeline, String name) {
        TopicsSpec spec = pipeline.topics();
        Map<String, String> config = new HashMap<>();
        if (pipeline.format().envelope() == Envelope.ROW) {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            config.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(spec.retentionMillis()));
        }
        room(config, pipeline.capture().maxRecordBytes() * EVENT_BYTES_PER_RECORD_BYTE + KEY_AND_FRAME_BYTES);
        return topic(spec, name, spec.partitions(), config);
    }

    /** A topic with its own options and those that all topics of a pipeline have. */
    public static DesiredTopic topic(TopicsSpec spec, String name, int partitions, Map<String, String> own) {
        Map<String, String> config = new HashMap<>(own);
        // With one replica in sync an acknowledged record could be lost with its only broker.
        config.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, spec.replicationFactor() >= 3 ? "2" : "1");
        return new DesiredTopic(name, partitions, spec.replicationFactor(), config);
    }

    /** Room for records of that size, where brokers do not have it anyway. */
    public static void room(Map<String, String> config, long bytes) {
        if (bytes > KAFKA_MAX_MESSAGE_BYTES) {
            config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Long.toString(bytes));
        }
    }
}
