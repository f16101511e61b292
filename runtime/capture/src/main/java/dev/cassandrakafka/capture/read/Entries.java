package dev.cassandrakafka.capture.read;

import static org.apache.cassandra.utils.FBUtilities.updateChecksumInt;

import dev.cassandrakafka.capture.encode.RecordSink;
import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.db.commitlog.CommitLogSegmentReader.SyncSegment;
import org.apache.cassandra.io.FSReadError;
import org.apache.cassandra.io.util.FileDataInput;

/**
 * The entries of a section: size, checksum of the size, mutation, checksum of both, as {@code org.apache.cassandra.db.commitlog.CommitLogReader}
 * reads them. Unlike that class it stops at the first thing that is wrong.
 */
@NotThreadSafe
final class Entries {
    private static final int SMALLEST = 10;
    private static final long UNSIGNED = 0xffffffffL;

    private final MutationHandler handler;
    private final CRC32 checksum = new CRC32();
    private byte[] buffer = new byte[64 * 1024];
    private CommitLogDescriptor segment = new CommitLogDescriptor(0, null, null);
    private ReadFailures failures = new ReadFailures(new SegmentName(0, 0), Path.of(""));
    private int messagingVersion;
    private int from;
    private int limit;
    private boolean salvage;
    private RecordSink sink = NoSink.INSTANCE;

    Entries(MutationHandler handler) {
        this.handler = handler;
    }

    void begin(
            CommitLogDescriptor descriptor,
            ReadFailures ofSegment,
            int position,
            int stop,
            boolean passOver,
            RecordSink records) {
        segment = descriptor;
        failures = ofSegment;
        messagingVersion = descriptor.getMessagingVersion();
        from = position;
        limit = stop;
        salvage = passOver;
        sink = records;
    }

    /** Reads a section; empty when it is read to its end. */
    Optional<ReadOutcome> read(SyncSegment section) {
        FileDataInput input = section.input;
        Optional<ReadOutcome> stopped = seek(input);
        while (stopped.isEmpty() && more(section)) {
            stopped = sink.ready() ? entry(input) : Optional.of(new ReadOutcome.Full());
        }
        return stopped.filter(outcome -> !ends(outcome));
    }

    private Optional<ReadOutcome> seek(FileDataInput input) {
        try {
            if (input.getFilePointer() < from) {
                input.seek(from);
            }
            return Optional.empty();
        } catch (IOException | FSReadError | RuntimeException e) {
            return Optional.of(failures.reading(from, e));
        }
    }

    private static boolean more(SyncSegment section) {
        try {
            return section.endPosition - section.input.getFilePointer() >= Integer.BYTES && !section.input.isEOF();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a position in memory
        }
    }

    /** Whether this is the end of a section and no more: padding, or damage where that is passed over, since the next entry is not known. */
    private boolean ends(ReadOutcome outcome) {
        return outcome instanceof ReadOutcome.End || (salvage && outcome instanceof ReadOutcome.Damaged);
    }

    private Optional<ReadOutcome> entry(FileDataInput input) {
        long start = input.getFilePointer();
        int size;
        try {
            size = input.readInt();
            if (size == 0) {
                return Optional.of(new ReadOutcome.End()); // padding
            }
            if (!sound(input, size)) {
                return Optional.of(damaged("size", start));
            }
            if (size > buffer.length) {
                buffer = new byte[size + size / 4];
            }
            input.readFully(buffer, 0, size);
            long claimed = input.readInt() & UNSIGNED;
            checksum.update(buffer, 0, size);
            if (claimed != checksum.getValue()) {
                return salvage ? Optional.empty() : Optional.of(damaged("checksum", start));
            }
        } catch (EOFException e) {
            return Optional.of(damaged("end", start));
        } catch (IOException | FSReadError | RuntimeException | OutOfMemoryError e) {
            return Optional.of(failures.reading(start, e));
        }
        return mutation(size, (int) input.getFilePointer());
    }

    private boolean sound(FileDataInput input, int size) throws IOException {
        if (size < SMALLEST) {
            return false;
        }
        checksum.reset();
        updateChecksumInt(checksum, size);
        return (input.readInt() & UNSIGNED) == checksum.getValue();
    }

    private Optional<ReadOutcome> mutation(int size, int end) {
        if (end > limit) {
            return Optional.of(new ReadOutcome.Limit());
        }
        Optional<ReadOutcome> stopped = handler.handle(buffer, size, messagingVersion, segment.id, end, sink);
        if (stopped.isEmpty()) {
            sink.handled(end);
        }
        return stopped;
    }

    private ReadOutcome damaged(String what, long start) {
        return new ReadOutcome.Damaged(
                "the %s of the entry at %d in %s is wrong".formatted(what, start, segment.fileName()));
    }

    /** Before the first segment. */
    private enum NoSink implements RecordSink {
        INSTANCE;

        @Override
        public boolean ready() {
            return false;
        }

        @Override
        public void record(int partition, byte[] key, byte[] value) {
            throw new IllegalStateException("no segment");
        }

        @Override
        public void deadLetter(byte[] key, byte[] value) {
            throw new IllegalStateException("no segment");
        }

        @Override
        public void handled(int end) {
            throw new IllegalStateException("no segment");
        }
    }
}
