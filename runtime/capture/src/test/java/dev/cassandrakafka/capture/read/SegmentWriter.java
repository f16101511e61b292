package dev.cassandrakafka.capture.read;

import static org.apache.cassandra.utils.FBUtilities.updateChecksumInt;

import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.apache.cassandra.db.Mutation;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.io.util.DataOutputBuffer;
import org.apache.cassandra.net.MessagingService;
import org.apache.cassandra.security.EncryptionContext;

/** Writes a segment and its index as a node does: a chain of markers with entries between them. */
public final class SegmentWriter {
    private static final int MARKER = 8;

    private final Path directory;
    private final SegmentName name;
    private final ByteBuffer buffer;
    private final int first;
    private int marker;
    private int synced;
    private boolean indexed;

    public SegmentWriter(Path directory, int version, long id, int bytes) {
        this.directory = directory;
        this.name = new SegmentName(version, id);
        this.buffer = ByteBuffer.allocate(bytes);
        CommitLogDescriptor.writeHeader(buffer, new CommitLogDescriptor(version, id, null, new EncryptionContext()));
        first = buffer.position();
        marker = first;
        buffer.position(marker + MARKER);
    }

    public SegmentName name() {
        return name;
    }

    /** Appends a mutation; gives its end. */
    public int add(Mutation mutation) {
        int version = name.version() == 7 ? MessagingService.VERSION_40 : MessagingService.VERSION_50;
        try (DataOutputBuffer out = new DataOutputBuffer()) {
            Mutation.serializer.serialize(mutation, out, version);
            return entry(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int entry(byte[] bytes) {
        CRC32 crc = new CRC32();
        updateChecksumInt(crc, bytes.length);
        buffer.putInt(bytes.length).putInt((int) crc.getValue()).put(bytes);
        crc.update(bytes, 0, bytes.length);
        buffer.putInt((int) crc.getValue());
        return buffer.position();
    }

    /** Ends a section and gives the offset up to which everything is synced. */
    public int sync() {
        int end = buffer.position();
        CRC32 crc = new CRC32();
        updateChecksumInt(crc, (int) (name.id() & 0xFFFFFFFFL));
        updateChecksumInt(crc, (int) (name.id() >>> 32));
        updateChecksumInt(crc, marker);
        buffer.putInt(marker, end).putInt(marker + 4, (int) crc.getValue());
        marker = end;
        synced = end;
        buffer.position(end + MARKER);
        return end;
    }

    /** End of the last section, 0 before the first. */
    public int synced() {
        return synced;
    }

    /** Whether a section has ended. */
    public boolean hasEntries() {
        return synced > 0;
    }

    /** Whether there was ever an index. */
    public boolean hasIndex() {
        return indexed;
    }

    /** Bytes that are left. */
    public int remaining() {
        return buffer.remaining();
    }

    /** What was added since the last section is as if it had never been. */
    public SegmentWriter forgetUnmarked() {
        java.util.Arrays.fill(buffer.array(), marker, buffer.capacity(), (byte) 0);
        buffer.position(marker + MARKER);
        return this;
    }

    /** What lies behind the end of a section, 0 for all of it, is as if it had never been. */
    public SegmentWriter forgetBehind(int end) {
        marker = Math.max(first, end);
        synced = end;
        return forgetUnmarked();
    }

    /** The node has just opened the index to write it anew. */
    public SegmentWriter emptyIndex() {
        return text("");
    }

    /** Changes a byte that is written already. */
    public SegmentWriter damage(int offset) {
        buffer.put(offset, (byte) ~buffer.get(offset));
        return this;
    }

    /** Writes the log, preallocated to its full size. */
    public SegmentWriter write() {
        try {
            Files.write(directory.resolve(name.logFile()), buffer.array());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of the file. */
    public int capacity() {
        return buffer.capacity();
    }

    /** Writes the index. */
    public SegmentWriter index(int offset, boolean completed) {
        indexed = true;
        return text(offset + (completed ? "\nCOMPLETED" : ""));
    }

    private SegmentWriter text(String text) {
        try {
            Files.writeString(directory.resolve(name.indexFile()), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
