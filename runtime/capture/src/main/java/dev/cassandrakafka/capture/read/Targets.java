package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.encode.TableEncoder;
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
    private final GivenUp givenUp;

    /** Of these tables. */
    public Targets(Map<UUID, TableTarget> tables) {
        this(tables, GivenUp.NONE);
    }

    /** Of these tables, of which something is given up. */
    public Targets(Map<UUID, TableTarget> tables, GivenUp givenUp) {
        this.givenUp = givenUp;
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

    /** Whether changes of this table that cannot be read are passed over. */
    boolean isGivenUp(UUID table) {
        return givenUp.tables().contains(table);
    }

    /** Whether tables that are not known of a mutation that ends there are gone. */
    boolean isGone(long segmentId, int end) {
        return segmentId == givenUp.segmentId() && end <= givenUp.end();
    }

    /** What people call the table with this id. */
    String name(UUID table) {
        return find(table.getMostSignificantBits(), table.getLeastSignificantBits()) instanceof TableEncoder known
                ? known.schema().qualifiedName()
                : "the table with id " + table;
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
