package dev.cassandrakafka.operator.event;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/** The Events of the last minutes, bounded in number, so that news that comes back finds its Event. */
@ThreadSafe
final class RecentEvents {
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int CAPACITY = 1024;

    private final Clock clock;
    private final Map<String, Seen> byKey = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > CAPACITY;
        }
    };

    RecentEvents(Clock clock) {
        this.clock = clock;
    }

    /**
     * One Event.
     *
     * @param name its name
     * @param first when it was first told
     * @param count how often it was told
     */
    record Seen(String name, Instant first, int count) {}

    /** Counts the news; under a new name when there is no recent Event of it. */
    synchronized Seen seen(String key, Supplier<String> newName) {
        var now = clock.instant();
        var seen = again(byKey.get(key), now);
        var next = seen == null ? new Seen(newName.get(), now, 1) : seen;
        byKey.put(key, next);
        return next;
    }

    private static @Nullable Seen again(@Nullable Seen before, Instant now) {
        return before == null || before.first().plus(WINDOW).isBefore(now)
                ? null
                : new Seen(before.name(), before.first(), before.count() + 1);
    }
}
