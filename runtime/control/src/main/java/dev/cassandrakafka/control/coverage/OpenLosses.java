package dev.cassandrakafka.control.coverage;

import dev.cassandrakafka.change.raw.Loss;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * What of the hosts' losses nothing has made good for one table.
 *
 * @param byHost the losses
 * @param healedMillis up to when whatever was written is an event all the same: the start of the table's last complete snapshot, or what was
 *     acknowledged
 */
public record OpenLosses(Map<UUID, Loss> byHost, long healedMillis) {

    public OpenLosses {
        byHost = Map.copyOf(byHost);
    }

    /** Those that were found after this time. */
    public static OpenLosses of(Map<UUID, Loss> losses, long healedMillis) {
        Map<UUID, Loss> open = new HashMap<>(losses);
        open.values().removeIf(loss -> loss.isNone() || loss.untilMillis() <= healedMillis);
        return new OpenLosses(open, healedMillis);
    }

    /** Up to when each host has published without a gap, from up to when it has published. */
    public Map<UUID, Long> bound(Map<UUID, Long> covered) {
        Map<UUID, Long> bounded = new HashMap<>(covered);
        byHost.forEach((host, loss) -> bounded.computeIfPresent(host, (key, until) -> Math.min(until, since(loss))));
        return bounded;
    }

    /** Since when events of a table may be missing: for its replicas, and for hosts that have left, whose replicas are not known any more. */
    public OptionalLong since(Collection<Set<UUID>> replicas, Set<UUID> present) {
        return byHost.entrySet().stream()
                .filter(entry -> !present.contains(entry.getKey())
                        || replicas.stream().anyMatch(range -> range.contains(entry.getKey())))
                .mapToLong(entry -> since(entry.getValue()))
                .min();
    }

    private long since(Loss loss) {
        return Math.max(loss.sinceMillis(), healedMillis);
    }
}
