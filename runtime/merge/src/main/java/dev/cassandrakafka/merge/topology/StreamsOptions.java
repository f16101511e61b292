package dev.cassandrakafka.merge.topology;

import dev.cassandrakafka.model.pipeline.CdcPipeline;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The options of Kafka Streams for a pipeline: exactly once, state of its own name in its own directory. */
public final class StreamsOptions {
    /** Few and large requests: a transaction ends ten times a second at most, so there is time to gather. */
    private static final int SESSION_MILLIS = 15_000;

    private static final int LINGER_MILLIS = 20;

    private static final int BATCH_BYTES = 256 * 1024;
    private static final int POLL_RECORDS = 4_000;
    /** An event in JSON is larger than its raw record: text is escaped, bytes are hexadecimal, names are written out. */
    private static final int EVENT_FACTOR = 8;

    private StreamsOptions() {}

    /** The application: the consumer group, the changelog's name and the place of the state follow from it. */
    public static String application(String pipeline) {
        return pipeline + "-merge";
    }

    /** The largest record that goes out, as the options have it. */
    public static int largestBytes(CdcPipeline pipeline) {
        return EVENT_FACTOR * pipeline.capture().maxRecordBytes();
    }

    /** All options, with those of the connection to Kafka. */
    public static Properties of(CdcPipeline pipeline, Map<String, Object> connection) {
        Properties options = new Properties();
        options.putAll(connection);
        options.put(StreamsConfig.APPLICATION_ID_CONFIG, application(pipeline.name()));
        options.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        options.put(StreamsConfig.STATE_DIR_CONFIG, pipeline.merge().stateDirectory());
        options.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, pipeline.merge().standbyReplicas());
        options.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, pipeline.merge().threads());
        options.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, pipeline.merge().commitIntervalMillis());
        options.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, pipeline.topics().replicationFactor());
        options.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        options.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbOptions.class);
        options.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        options.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), POLL_RECORDS);
        // As long as the partitions of a process that was killed wait for another one.
        options.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
        options.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MILLIS);
        options.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        options.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), largestBytes(pipeline));
        options.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        options.put(StreamsConfig.topicPrefix(TopicConfig.COMPRESSION_TYPE_CONFIG), "producer");
        // What is known of one row is one record of the changelog, and can be larger than each change that made it.
        options.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), largestBytes(pipeline));
        return options;
    }
}
