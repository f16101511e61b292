package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.encode.TableTarget;
import java.util.Map;
import java.util.UUID;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What is to be done with each table, by id; an open hash table, so that a look-up takes no object. */
@Immutable
public final class Targets {
    private final long[] ids;
    private final @Nullable TableTarget[] targets;
    private final int mask;

    /** Of these tables. */
    public Targets(Map<UUID, TableTarget> tables) {
        int size = Integer.highestOneBit(Math.max(8, tables.size() * 4)) << 1;
        ids = new long[2 * size];
        targets = new TableTarget[size];
        mask = size - 1;
        tables.forEach(this::put);
    }

    private void put(UUID id, TableTarget target) {
        int slot = slot(id.getMostSignificantBits(), id.getLeastSignificantBits());
        ids[2 * slot] = id.getMostSignificantBits();
        ids[2 * slot + 1] = id.getLeastSignificantBits();
        targets[slot] = target;
    }

    /** The table with this id, null if it is not known. */
    @Nullable
    TableTarget find(long most, long least) {
        return targets[slot(most, least)];
    }

    private int slot(long most, long least) {
        long mixed = (most ^ least) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (targets[slot] != null && (ids[2 * slot] != most || ids[2 * slot + 1] != least)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
