package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.merge.state.MergeStore;
import dev.cassandrakafka.merge.state.PartitionState;
import dev.cassandrakafka.merge.state.TableState;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/** Which mutations went on, by the first 16 bytes of the SHA-256 of what they did to the partition. */
@NotThreadSafe
final class Digests {
    private static final int DIGEST_BYTES = 16;
    /** Version, kind, epoch, schema, host, segment, position and log time; the index has a length of its own. */
    private static final int FIXED_HEADER_BYTES = 54;

    private final PartitionState partition;
    private final MessageDigest sha256;

    Digests(MergeStore store) {
        partition = new PartitionState(store);
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** False if an equal mutation was noted before. */
    boolean note(byte[] rawKey, RawReader reader, TableState table) {
        partition.begin(rawKey, table);
        RawHeader header = reader.header();
        int body = FIXED_HEADER_BYTES + varintBytes(header.index());
        sha256.update(reader.array(), body, reader.array().length - body);
        return partition.note(Arrays.copyOf(sha256.digest(), DIGEST_BYTES), header.logTimeMillis());
    }

    private static int varintBytes(int value) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(value | 1);
        return (bits + 6) / 7;
    }
}
