package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.schema.DroppedColumn;
import dev.cassandrakafka.merge.reconcile.DroppedCells;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table in this task. Everything else that is stored of the table carries the generation in which it was stored, so that a
 * TRUNCATE makes it void without a write.
 */
@NotThreadSafe
public final class TableState {
    private static final int VERSION = 1;
    private static final int DROPPED = 1;
    private static final int HEADERS = 2;

    private final MergeStore store;
    private final byte[] key;
    private final Set<Long> schemas = new LinkedHashSet<>();
    private final Truncations truncations = new Truncations();
    private DroppedCells hidden = DroppedCells.NONE;
    private final Set<UUID> droppedBy = new LinkedHashSet<>();
    private boolean hasHeaders;
    private long newestSchema;

    /**
     * Reads what is stored.
     *
     * @param rawKey begins with the table's id
     */
    public TableState(MergeStore store, byte[] rawKey) {
        this.store = store;
        key = StateKeys.table(rawKey);
        read(store.get(key));
    }

    /** Whether the key of a raw record is one of this table. */
    public boolean isOf(byte[] rawKey) {
        return Arrays.equals(rawKey, 0, key.length, key, 0, key.length);
    }

    /**
     * How a record stands to the table's last TRUNCATE. When it is {@link Epoch#NEW}, all that was known of the table's rows is void from here on.
     *
     * @param host whose log the record is of
     * @param millis the host's last TRUNCATE before it, 0 if there was none
     */
    public Epoch meet(UUID host, long millis) {
        int generation = truncations.find(host, millis);
        if (generation == Truncations.UNKNOWN) {
            return note(host, millis);
        }
        return generation == truncations.newest() ? Epoch.SAME : Epoch.OLD;
    }

    private Epoch note(UUID host, long millis) {
        int before = truncations.newest();
        int generation = truncations.add(host, millis);
        boolean isNew = generation > before && before > 0;
        hasHeaders &= !isNew;
        save();
        if (isNew) {
            return Epoch.NEW;
        }
        return generation == truncations.newest() ? Epoch.SAME : Epoch.OLD;
    }

    /** The number that entries of today carry. */
    public int generation() {
        return truncations.newest();
    }

    /** Whether some host has said that the table was dropped. */
    public boolean isDropped() {
        return !droppedBy.isEmpty();
    }

    /** Whether this host has said so: it has told all that its log held of the table before. */
    public boolean isDroppedBy(UUID host) {
        return !droppedBy.isEmpty() && droppedBy.contains(host);
    }

    /** Notes that this host says that the table was dropped; whether it is the first one. */
    public boolean drop(UUID host) {
        boolean first = droppedBy.isEmpty();
        if (droppedBy.add(host)) {
            save();
        }
        return first;
    }

    /** Notes that the change to a schema was told; false if that was known. */
    public boolean tell(long fingerprint) {
        if (!schemas.add(fingerprint)) {
            return false;
        }
        save();
        return true;
    }

    /** Fingerprint of the latest schema that was met, 0 if none was noted. */
    public long newestSchema() {
        return newestSchema;
    }

    /** Notes the latest schema. */
    public void noteNewestSchema(long fingerprint) {
        if (newestSchema != fingerprint) {
            newestSchema = fingerprint;
            save();
        }
    }

    /** Notes columns that a schema says were dropped; gives all that were, of whichever schema a record is. */
    public DroppedCells hide(List<DroppedColumn> columns) {
        DroppedCells all = hidden.and(columns);
        if (all != hidden) {
            hidden = all;
            save();
        }
        return hidden;
    }

    /** Whether any partition has a header: deletions of partitions or ranges. */
    boolean hasHeaders() {
        return hasHeaders;
    }

    void noteHeader() {
        if (!hasHeaders) {
            hasHeaders = true;
            save();
        }
    }

    private void save() {
        ByteWriter out = new ByteWriter(32)
                .u8(VERSION)
                .u8((isDropped() ? DROPPED : 0) | (hasHeaders ? HEADERS : 0))
                .varint(schemas.size());
        schemas.forEach(out::i64);
        truncations.write(out);
        if (isDropped()) {
            out.varint(droppedBy.size());
            droppedBy.forEach(host -> out.i64(host.getMostSignificantBits()).i64(host.getLeastSignificantBits()));
        }
        hidden.write(out);
        out.i64(newestSchema);
        store.put(key, out.toByteArray());
    }

    private void read(byte @Nullable [] value) {
        if (value == null) {
            return;
        }
        ByteReader in = new ByteReader().reset(value);
        if (in.u8() != VERSION) {
            throw new MalformedRecordException("the state of a table is of another version");
        }
        int flags = in.u8();
        hasHeaders = (flags & HEADERS) != 0;
        for (int left = in.varint(); left > 0; left--) {
            schemas.add(in.i64());
        }
        truncations.read(in);
        for (int left = (flags & DROPPED) != 0 ? in.varint() : 0; left > 0; left--) {
            droppedBy.add(new UUID(in.i64(), in.i64()));
        }
        hidden = in.remaining() == 0 ? DroppedCells.NONE : DroppedCells.read(in);
        newestSchema = in.remaining() == 0 ? 0 : in.i64();
    }
}
