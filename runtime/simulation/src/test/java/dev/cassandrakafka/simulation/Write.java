package dev.cassandrakafka.simulation;

import java.util.UUID;
import org.apache.cassandra.db.partitions.PartitionUpdate;

/** One mutation of one partition, as the coordinator sends it; each is only itself. */
final class Write {
    private final int number;
    private final UUID table;
    private final PartitionUpdate update;
    private final boolean logged;

    /** @param logged whether it goes through the log of nodes, as all does but what was there before */
    Write(int number, UUID table, PartitionUpdate update, boolean logged) {
        this.number = number;
        this.table = table;
        this.update = update;
        this.logged = logged;
    }

    UUID table() {
        return table;
    }

    boolean logged() {
        return logged;
    }

    int pk() {
        return Metadata.pk(update.partitionKey());
    }

    PartitionUpdate update() {
        return update;
    }

    @Override
    public String toString() {
        return "#" + number + " " + Partitions.text(update);
    }
}
