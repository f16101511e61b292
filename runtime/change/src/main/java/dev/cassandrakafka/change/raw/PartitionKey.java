package dev.cassandrakafka.change.raw;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A serialized partition key: the bytes of its one component, or of several each with a length of two bytes before and a zero byte after it (as
 * Cassandra's CompositeType has it).
 */
public final class PartitionKey {
    private PartitionKey() {}

    public static byte[] join(List<byte[]> components) {
        if (components.size() == 1) {
            return components.get(0);
        }
        ByteWriter out = new ByteWriter(64);
        components.forEach(component -> out.u16(component.length).raw(component).u8(0));
        return out.toByteArray();
    }

    /**
     * The components of a key.
     *
     * @param count of the table's partition key columns
     * @throws MalformedRecordException if the bytes do not have that many components
     */
    public static List<byte[]> split(byte[] array, int offset, int length, int count) {
        if (count == 1) {
            return List.of(Arrays.copyOfRange(array, offset, offset + length));
        }
        ByteReader reader = new ByteReader().reset(array, offset, length);
        List<byte[]> components = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            reader.slice(reader.u16());
            components.add(
                    Arrays.copyOfRange(array, reader.sliceOffset(), reader.sliceOffset() + reader.sliceLength()));
            if (reader.u8() != 0) {
                throw new MalformedRecordException(
                        "component " + i + " of the partition key does not end in a zero byte");
            }
        }
        if (reader.remaining() != 0) {
            throw new MalformedRecordException("the partition key has more than " + count + " components");
        }
        return components;
    }
}
