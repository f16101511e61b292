package dev.cassandrakafka.operator.event;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkStatus;
import dev.cassandrakafka.operator.report.ConditionReason;
import dev.cassandrakafka.operator.report.ConditionType;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.Optional;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell about a sink.
 *
 * @param reason what kind of news
 * @param message for people
 */
@Immutable
public record SinkEvent(EventReason reason, String message) {
    private static final int MAX_MESSAGE_LENGTH = 1024;

    /** The news, if {@code Ready} has turned between two statuses. */
    public static Optional<SinkEvent> between(@Nullable CassandraSinkStatus before, CassandraSinkStatus now) {
        var was = before == null ? Optional.<Condition>empty() : ready(before);
        return ready(now)
                .filter(ready -> was.filter(old -> same(old, ready)).isEmpty())
                .flatMap(SinkEvent::of);
    }

    private static Optional<Condition> ready(CassandraSinkStatus status) {
        return status.conditions().stream()
                .filter(condition -> ConditionType.READY.type().equals(condition.getType()))
                .findFirst();
    }

    private static boolean same(Condition before, Condition now) {
        return before.getStatus().equals(now.getStatus()) && before.getReason().equals(now.getReason());
    }

    private static Optional<SinkEvent> of(Condition ready) {
        return ConditionReason.of(ready.getReason()).map(reason -> {
            var event = EventReason.of(reason);
            var named = event.reason().equals(ready.getReason());
            var message = named ? ready.getMessage() : ready.getReason() + ": " + ready.getMessage();
            return new SinkEvent(event, message.substring(0, Math.min(message.length(), MAX_MESSAGE_LENGTH)));
        });
    }
}
