package dev.cassandrakafka.operator.event;

import dev.cassandrakafka.operator.report.ConditionReason;
import dev.cassandrakafka.operator.report.ConditionType;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.Immutable;

/**
 * What there is to tell about a resource.
 *
 * @param reason what kind of news
 * @param message for people
 */
@Immutable
public record ReadyEvent(EventReason reason, String message) {
    private static final int MAX_MESSAGE_LENGTH = 1024;

    /** The news, if {@code Ready} has turned between the conditions of two statuses. */
    public static Optional<ReadyEvent> between(List<Condition> before, List<Condition> now) {
        var was = ready(before);
        return ready(now)
                .filter(ready -> was.filter(old -> same(old, ready)).isEmpty())
                .flatMap(ReadyEvent::of);
    }

    private static Optional<Condition> ready(List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> ConditionType.READY.type().equals(condition.getType()))
                .findFirst();
    }

    private static boolean same(Condition before, Condition now) {
        return before.getStatus().equals(now.getStatus()) && before.getReason().equals(now.getReason());
    }

    private static Optional<ReadyEvent> of(Condition ready) {
        return ConditionReason.of(ready.getReason()).map(reason -> {
            var event = EventReason.of(reason);
            var named = event.reason().equals(ready.getReason());
            var message = named ? ready.getMessage() : ready.getReason() + ": " + ready.getMessage();
            return new ReadyEvent(event, message.substring(0, Math.min(message.length(), MAX_MESSAGE_LENGTH)));
        });
    }
}
