package dev.cassandrakafka.capture.read;

import static org.apache.cassandra.utils.FBUtilities.updateChecksumInt;

import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.crypto.Cipher;
import org.apache.cassandra.config.TransparentDataEncryptionOptions;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.security.CipherFactory;
import org.apache.cassandra.security.EncryptionContext;
import org.apache.cassandra.security.EncryptionUtils;

/** Writes encrypted segments as a node does: each section one chunk, compressed and then encrypted. */
final class EncryptedSegments {
    private static final int MARKER = 8;

    private EncryptedSegments() {}

    /** With so many sections of padding; gives where each begins, and the end. */
    static int[] write(Path directory, SegmentName name, KeyStoreFile keys, String alias, int count)
            throws IOException {
        TransparentDataEncryptionOptions options = keys.context().getTransparentDataEncryptionOptions();
        options.key_alias = alias;
        Cipher cipher = new CipherFactory(options).getEncryptor(options.cipher, alias);
        EncryptionContext context = new EncryptionContext(options, cipher.getIV(), true);
        ByteBuffer out = ByteBuffer.allocate(1 << 16);
        CommitLogDescriptor.writeHeader(out, new CommitLogDescriptor(name.version(), name.id(), null, context));
        int[] sections = new int[count + 1];
        for (int i = 0; i < count; i++) {
            sections[i] = out.position();
            out.position(out.position() + MARKER);
            section(out, context, cipher);
            marker(out, name, sections[i]);
        }
        sections[count] = out.position();
        Files.write(directory.resolve(name.logFile()), Arrays.copyOf(out.array(), out.position() + MARKER));
        return sections;
    }

    private static void section(ByteBuffer out, EncryptionContext context, Cipher cipher) throws IOException {
        ByteBuffer plain = ByteBuffer.allocate(1024);
        out.putInt(plain.remaining());
        ByteBuffer compressed =
                EncryptionUtils.compress(plain, ByteBuffer.allocate(4096), true, context.getCompressor());
        EncryptionUtils.encrypt(compressed, out, false, cipher);
    }

    private static void marker(ByteBuffer out, SegmentName name, int start) {
        CRC32 crc = new CRC32();
        updateChecksumInt(crc, (int) (name.id() & 0xFFFFFFFFL));
        updateChecksumInt(crc, (int) (name.id() >>> 32));
        updateChecksumInt(crc, start);
        out.putInt(start, out.position()).putInt(start + 4, (int) crc.getValue());
    }
}
