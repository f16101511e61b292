package dev.cassandrakafka.sink.deadletter;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a dead letter, after those that the record came with. All values are text in UTF-8. */
public final class DeadLetterHeaders {
    /** Why the record is bad: one of the reasons of the documentation, as in {@code WrongType}. */
    public static final String REASON = "cassandra-kafka.reason";
    /** One sentence for people, beginning with the path of the field. */
    public static final String MESSAGE = "cassandra-kafka.message";
    /** Topic that the record was read from. */
    public static final String TOPIC = "cassandra-kafka.topic";
    /** Its partition, in decimal. */
    public static final String PARTITION = "cassandra-kafka.partition";
    /** Its offset, in decimal. */
    public static final String OFFSET = "cassandra-kafka.offset";
    /** Its time in milliseconds since the epoch, in decimal; -1 if it has none. */
    public static final String TIMESTAMP = "cassandra-kafka.timestamp";
    /** Name of the class of the error. */
    public static final String EXCEPTION = "cassandra-kafka.exception";
    /** Name of the pipeline. */
    public static final String PIPELINE = "cassandra-kafka.pipeline";

    private DeadLetterHeaders() {}

    /** The headers that the record came with and ours. */
    static Headers of(BadPending bad, String pipeline) {
        ConsumerRecord<byte[], byte[]> record = bad.record().record();
        Headers headers = new RecordHeaders(record.headers());
        add(headers, REASON, bad.reason());
        add(headers, MESSAGE, bad.message());
        add(headers, TOPIC, record.topic());
        add(headers, PARTITION, Integer.toString(record.partition()));
        add(headers, OFFSET, Long.toString(record.offset()));
        add(headers, TIMESTAMP, Long.toString(record.timestamp()));
        add(headers, EXCEPTION, bad.exception());
        add(headers, PIPELINE, pipeline);
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
