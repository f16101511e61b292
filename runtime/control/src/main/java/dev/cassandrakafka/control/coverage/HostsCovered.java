package dev.cassandrakafka.control.coverage;

import dev.cassandrakafka.change.raw.Loss;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/** What the coverage topic has said so far: for each host and raw partition the time up to which everything has passed the merge. */
@NotThreadSafe
public final class HostsCovered {
    private final int partitions;
    private final Map<UUID, Map<Integer, CoverageRecord>> times = new HashMap<>();

    /** Of a raw topic with so many partitions. */
    public HostsCovered(int partitions) {
        this.partitions = partitions;
    }

    /** Takes in a record. It replaces the one before, also when its time is earlier: then the clock of the host ran ahead before. */
    public void accept(CoverageRecord coverage) {
        times.computeIfAbsent(coverage.hostId(), host -> new HashMap<>()).put(coverage.partition(), coverage);
    }

    /** Takes in a tombstone. */
    public void remove(UUID host, int partition) {
        times.getOrDefault(host, new HashMap<>()).remove(partition);
    }

    /** Every host that the topic has a record of. */
    public Set<UUID> hosts() {
        return Set.copyOf(times.keySet());
    }

    /** By host, the time up to which it is covered in every partition, epoch milliseconds; hosts that lack a partition are absent. */
    public Map<UUID, Long> byHost() {
        Map<UUID, Long> covered = new HashMap<>();
        times.forEach((host, byPartition) -> {
            long known = byPartition.keySet().stream()
                    .filter(partition -> partition >= 0 && partition < partitions)
                    .count();
            if (known == partitions) {
                covered.put(
                        host,
                        byPartition.entrySet().stream()
                                .filter(entry -> entry.getKey() >= 0 && entry.getKey() < partitions)
                                .mapToLong(entry -> entry.getValue().coveredUntilMillis())
                                .min()
                                .orElseThrow());
            }
        });
        return covered;
    }

    /**
     * The same, and of each host that has left the ring what it wrote after it was covered last: nobody says whether its agent has read it.
     * A snapshot that waited for the agents of the ring and began later has read what the other replicas have of that.
     *
     * @param ring the hosts of all data centres; while it is empty it is not known who has left
     */
    public Map<UUID, Loss> losses(Set<UUID> ring) {
        Map<UUID, Loss> losses = losses();
        if (!ring.isEmpty()) {
            times.forEach((host, byPartition) -> {
                if (!ring.contains(host) && !byPartition.isEmpty()) {
                    losses.merge(host, left(byPartition.values()), Loss::and);
                }
            });
        }
        return losses;
    }

    private static Loss left(Collection<CoverageRecord> last) {
        long covered = last.stream()
                .mapToLong(CoverageRecord::coveredUntilMillis)
                .min()
                .orElseThrow();
        return new Loss(covered, covered + 1);
    }

    /** Up to when every host of the ring that is covered at all is covered; empty if none is. */
    public OptionalLong passedMillis(Set<UUID> ring) {
        return byHost().entrySet().stream()
                .filter(entry -> ring.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min();
    }

    /** By host, what it has lost according to any partition; hosts that have lost nothing are absent. */
    Map<UUID, Loss> losses() {
        Map<UUID, Loss> losses = new HashMap<>();
        times.forEach((host, byPartition) -> byPartition.values().stream()
                .map(CoverageRecord::loss)
                .filter(loss -> !loss.isNone())
                .reduce(Loss::and)
                .ifPresent(loss -> losses.put(host, loss)));
        return losses;
    }
}
