package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.segment.LogMark;
import dev.cassandrakafka.capture.segment.Segment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Tables that were dropped or have lost their flag, until the log tells of them no more: what was written before is synced some time later,
 * and then has to be read.
 */
@NotThreadSafe
final class Leaving {
    private final long settleMillis;
    private final Map<UUID, Wait> waits = new HashMap<>();

    Leaving(long settleMillis) {
        this.settleMillis = settleMillis;
    }

    /** Since when, and once all is synced, how far that is. */
    private static final class Wait {
        private final long sinceMillis;
        private @Nullable LogMark mark;

        Wait(long sinceMillis) {
            this.sinceMillis = sinceMillis;
        }
    }

    void begin(UUID table, long steadyMillis) {
        waits.putIfAbsent(table, new Wait(steadyMillis));
    }

    void stay(UUID table) {
        waits.remove(table);
    }

    /** Those of which everything has been read, each once; these are the segments that are not done with, as they were last scanned. */
    List<UUID> over(Collection<Segment> open, long steadyMillis) {
        List<UUID> over = new ArrayList<>();
        Iterator<Map.Entry<UUID, Wait>> all = waits.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<UUID, Wait> entry = all.next();
            Wait wait = entry.getValue();
            if (wait.mark == null && steadyMillis - wait.sinceMillis >= settleMillis) {
                wait.mark = LogMark.of(open);
            }
            if (wait.mark != null && wait.mark.readBy(open)) {
                all.remove();
                over.add(entry.getKey());
            }
        }
        return over;
    }
}
