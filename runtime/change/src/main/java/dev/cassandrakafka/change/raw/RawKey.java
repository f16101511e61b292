package dev.cassandrakafka.change.raw;

import dev.cassandrakafka.change.bytes.BigEndian;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.nio.ByteBuffer;
import java.util.UUID;

/** The key of a raw record: 16 bytes of the table's id, then the serialized partition key; of a control record the id alone. */
public final class RawKey {
    /** Where the partition key begins. */
    public static final int PARTITION_KEY_OFFSET = 16;

    private RawKey() {}

    /** The key of a control record: of a table or, for {@link RawKind#COVERED}, of a host. */
    public static byte[] of(UUID id) {
        return of(id, ByteBuffer.allocate(0));
    }

    /** The remaining bytes are the partition key; the buffer's position stays. */
    public static byte[] of(UUID tableId, ByteBuffer partitionKey) {
        return ByteBuffer.allocate(PARTITION_KEY_OFFSET + partitionKey.remaining())
                .putLong(tableId.getMostSignificantBits())
                .putLong(tableId.getLeastSignificantBits())
                .put(partitionKey.duplicate())
                .array();
    }

    /** The table's id or, of {@link RawKind#COVERED}, the host's. @throws MalformedRecordException if the key is shorter */
    public static UUID id(byte[] key) {
        if (key.length < PARTITION_KEY_OFFSET) {
            throw new MalformedRecordException(
                    "the key of a raw record has " + key.length + " bytes, at least 16 wanted");
        }
        return new UUID(BigEndian.i64(key, 0), BigEndian.i64(key, Long.BYTES));
    }
}
