package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.RecordSink;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Events through the renderer to their table's topic, and coverage. */
@NotThreadSafe
final class EventOutput implements RecordSink {
    private final EventRenderer renderer;
    private final Output output;
    private String topic = "";

    EventOutput(EventRenderer renderer, Output output) {
        this.renderer = renderer;
        this.output = output;
    }

    /** @throws TopicUnfitException if there is no such topic as the pipeline asks for */
    void send(ChangeEvent event, TableTask table) {
        table.requireTopic(event);
        topic = table.topic();
        renderer.render(event, this);
        table.counts().event(event.source().logTimeMillis());
    }

    @Override
    public void accept(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        output.change(topic, key, value, headers);
    }

    /** Everything durable on the host by that time lies before this point in the partition, and what is news of it in the change topics. */
    void covered(RawHeader header, int partition, long coveredUntilMillis) {
        String key = header.hostId() + "/" + partition;
        String value = "{\"hostId\":\"%s\",\"partition\":%d,\"coveredUntilMillis\":%d}"
                .formatted(header.hostId(), partition, coveredUntilMillis);
        output.coverage(key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }
}
