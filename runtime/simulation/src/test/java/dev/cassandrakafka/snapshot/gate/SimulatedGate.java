package dev.cassandrakafka.snapshot.gate;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whether the snapshot may begin, by what the topic of coverage has. */
public final class SimulatedGate {
    private SimulatedGate() {}

    /** By records of the topic, key and value in turn. */
    public static boolean isOpen(List<byte[]> records, Collection<UUID> hosts, int partitions, long startMillis) {
        Coverage coverage = new Coverage();
        for (int i = 0; i < records.size(); i += 2) {
            coverage.add(records.get(i), records.get(i + 1));
        }
        return coverage.covers(hosts, partitions, startMillis);
    }
}
