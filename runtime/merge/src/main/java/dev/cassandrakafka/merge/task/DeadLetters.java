package dev.cassandrakafka.merge.task;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
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
    /** By partition and offset, why. Each of them ended a thread, and those that are committed are forgotten. */
    private final Map<Integer, ConcurrentNavigableMap<Long, String>> known = new ConcurrentHashMap<>();

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
        known.computeIfAbsent(bad.partition(), partition -> new ConcurrentSkipListMap<>())
                .put(bad.offset(), String.valueOf(bad.getMessage()));
    }

    void count() {
        counter.run();
    }

    /** A task begins with this record: what lies before it is committed and does not come again. */
    void begin(int partition, long offset) {
        ConcurrentNavigableMap<Long, String> bad = known.get(partition);
        if (bad != null) {
            bad.headMap(offset).clear();
        }
    }

    /** Why a record cannot be merged, if that is known. */
    Optional<String> reason(int partition, long offset) {
        Map<Long, String> bad = known.get(partition);
        return bad == null ? Optional.empty() : Optional.ofNullable(bad.get(offset));
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
