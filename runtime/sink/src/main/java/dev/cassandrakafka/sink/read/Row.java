package dev.cassandrakafka.sink.read;

import com.datastax.oss.protocol.internal.ProtocolConstants;
import dev.cassandrakafka.sink.plan.TablePlan;
import java.nio.ByteBuffer;
import java.util.List;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One row of one table, as bytes ready to be bound. Immutable: nobody may change the arrays and buffers or move their positions. */
@Immutable
public final class Row {
    /** Stands for "leave the column as it is". The driver's own constant, so it can be bound as it is; compare by identity. */
    @SuppressWarnings("Immutable")
    public static final ByteBuffer UNSET = ProtocolConstants.UNSET_VALUE;

    private final TablePlan plan;
    private final Operation operation;
    private final long timestampMicros;
    private final int ttlSeconds;

    private final @Nullable ByteBuffer[] values;

    private final int sizeBytes;

    /**
     * A row.
     *
     * @param ttlSeconds the time to live, 0 for the default of the table
     * @param values one for each slot of the plan: bytes, null for a CQL null, or {@link #UNSET}. Taken over, not copied
     */
    public Row(
            TablePlan plan, Operation operation, long timestampMicros, int ttlSeconds, @Nullable ByteBuffer[] values) {
        this.plan = plan;
        this.operation = operation;
        this.timestampMicros = timestampMicros;
        this.ttlSeconds = ttlSeconds;
        this.values = values;
        this.sizeBytes = size(values);
    }

    /** The plan of the table. */
    public TablePlan plan() {
        return plan;
    }

    /** What is done to the row. */
    public Operation operation() {
        return operation;
    }

    /** The write time in microseconds since the epoch. */
    public long timestampMicros() {
        return timestampMicros;
    }

    /** The time to live in seconds; 0 for the default of the table. */
    public int ttlSeconds() {
        return ttlSeconds;
    }

    /** The value of a slot: bytes, null for a CQL null, or {@link #UNSET}. The buffer is shared: duplicate it before reading from it. */
    public @Nullable ByteBuffer value(int slot) {
        return values[slot];
    }

    /** Whether the row writes a slot, if only a null; otherwise the column stays as it is. */
    @SuppressWarnings("ReferenceEquality") // an empty value equals the constant and is none
    public boolean isSet(int slot) {
        return values[slot] != UNSET;
    }

    /** Bytes of all values together. */
    public int sizeBytes() {
        return sizeBytes;
    }

    /**
     * The partition key as the driver routes by it: the bytes of the only component, or each component with its length before and a zero
     * after it. Two rows of a table lie in one partition if these are equal.
     */
    public ByteBuffer routingKey() {
        List<Integer> components = plan.partitionKey();
        if (components.size() == 1) {
            return key(components.get(0));
        }
        int size =
                components.stream().mapToInt(slot -> key(slot).remaining() + 3).sum();
        ByteBuffer composed = ByteBuffer.allocate(size);
        for (int slot : components) {
            ByteBuffer component = key(slot);
            composed.putShort((short) component.remaining())
                    .put(component.duplicate())
                    .put((byte) 0);
        }
        return composed.flip();
    }

    /** The primary key as one run of bytes, composed at each call. Two rows of a table are one row if these are equal. */
    public ByteBuffer primaryKey() {
        List<Integer> slots = plan.primaryKey();
        int size = slots.stream().mapToInt(slot -> key(slot).remaining() + 4).sum();
        ByteBuffer composed = ByteBuffer.allocate(size);
        for (int slot : slots) {
            ByteBuffer component = key(slot);
            composed.putInt(component.remaining()).put(component.duplicate());
        }
        return composed.flip();
    }

    private ByteBuffer key(int slot) {
        ByteBuffer value = values[slot];
        if (value == null) {
            throw new IllegalStateException(
                    plan.tableName() + ": key column " + plan.slots().get(slot).column() + " is null");
        }
        return value;
    }

    private static int size(@Nullable ByteBuffer[] values) {
        int size = 0;
        for (ByteBuffer value : values) {
            size += value == null ? 0 : value.remaining();
        }
        return size;
    }
}
