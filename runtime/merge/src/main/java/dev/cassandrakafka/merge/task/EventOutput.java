package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.RecordSink;
import dev.cassandrakafka.merge.event.SchemaRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
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

    /**
     * Sends an event to its table's topic.
     *
     * @throws TopicUnfitException if there is no such topic as the pipeline asks for
     * @throws EventRefusedException if its schema is refused
     */
    void send(ChangeEvent event, TableTask table) {
        table.requireTopic(event);
        topic = table.topic();
        try {
            renderer.render(event, this);
        } catch (SchemaRefusedException refusal) {
            throw new EventRefusedException(refusal, event.rawPartition(), event.rawOffset());
        }
        table.counts().event(event.source().logTimeMillis());
    }

    @Override
    public void accept(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        output.change(topic, key, value, headers);
    }

    /**
     * Everything durable on the host by that time lies before this point in the partition, and what is news of it in the change topics, but
     * for what was lost.
     */
    void covered(UUID hostId, int partition, long untilMillis, Loss loss) {
        String key = hostId + "/" + partition;
        String lost = loss.isNone()
                ? ""
                : ",\"lossySinceMillis\":%d,\"lossyUntilMillis\":%d".formatted(loss.sinceMillis(), loss.untilMillis());
        String value = "{\"hostId\":\"%s\",\"partition\":%d,\"coveredUntilMillis\":%d%s}"
                .formatted(hostId, partition, untilMillis, lost);
        output.coverage(key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }
}
