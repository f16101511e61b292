package dev.cassandrakafka.merge.task;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Where raw records go that cannot be merged, and which of them are known to be such. What is known is not stored: who takes over finds it anew. */
@ThreadSafe
public final class DeadLetters {
    private final String topic;
    private final String rawTopic;
    private final String pipeline;
    private final Runnable counter;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    private record Known(long offset, String message) {}

    /** @param counter hears of each letter */
    public DeadLetters(String topic, String rawTopic, String pipeline, Runnable counter) {
        this.topic = topic;
        this.rawTopic = rawTopic;
        this.pipeline = pipeline;
        this.counter = counter;
    }

    public String topic() {
        return topic;
    }

    /** Notes a record that could not be merged as a whole, so that it is not begun with when it comes again. */
    public void note(BadRawRecordException bad) {
        known.put(bad.partition(), new Known(bad.offset(), String.valueOf(bad.getMessage())));
    }

    void count() {
        counter.run();
    }

    /** Why a record cannot be merged, if that is known. */
    Optional<String> reason(int partition, long offset) {
        Known bad = known.get(partition);
        return bad != null && bad.offset == offset ? Optional.of(bad.message) : Optional.empty();
    }

    /** The headers of a letter: those that the sink's dead letters have. All values are text in UTF-8. */
    Headers headers(String message, int partition, long offset) {
        Headers headers = new RecordHeaders();
        add(headers, "reason", "BadRecord");
        add(headers, "message", message);
        add(headers, "topic", rawTopic);
        add(headers, "partition", Integer.toString(partition));
        add(headers, "offset", Long.toString(offset));
        add(headers, "pipeline", pipeline);
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add("cassandra-kafka." + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
