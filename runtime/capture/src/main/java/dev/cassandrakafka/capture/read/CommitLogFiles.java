package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.encode.RecordSink;
import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.config.DatabaseDescriptor;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.db.commitlog.CommitLogSegmentReader.SyncSegment;
import org.apache.cassandra.exceptions.ConfigurationException;
import org.apache.cassandra.io.util.File;
import org.apache.cassandra.io.util.RandomAccessReader;
import org.jspecify.annotations.Nullable;

/** Segments on the disk. */
@NotThreadSafe
public final class CommitLogFiles implements SegmentReader {
    private final Function<SegmentName, Path> files;
    private final Entries entries;

    /**
     * Reads files.
     *
     * @param files where the log of a segment is
     */
    public CommitLogFiles(Function<SegmentName, Path> files, Mutations mutations) {
        this.files = files;
        this.entries = new Entries(mutations);
    }

    @Override
    public ReadOutcome read(SegmentName name, int from, int limit, boolean salvage, RecordSink sink)
            throws IOException {
        Path path = files.apply(name);
        if (!Files.exists(path)) {
            return new ReadOutcome.Gone();
        }
        try (RandomAccessReader file = RandomAccessReader.open(new File(path))) {
            CommitLogDescriptor descriptor = header(file);
            if (descriptor == null || descriptor.id != name.id()) {
                return new ReadOutcome.Damaged("the header of " + name.logFile() + " is damaged");
            }
            return read(Sections.of(descriptor, file), descriptor, from, limit, salvage, sink);
        }
    }

    private static @Nullable CommitLogDescriptor header(RandomAccessReader file) throws IOException {
        try {
            return CommitLogDescriptor.readHeader(file, DatabaseDescriptor.getEncryptionContext());
        } catch (EOFException | IllegalArgumentException e) {
            return null;
        }
    }

    private ReadOutcome read(
            Sections sections, CommitLogDescriptor descriptor, int from, int limit, boolean salvage, RecordSink sink)
            throws IOException {
        entries.begin(descriptor, from, limit, salvage, sink);
        try {
            for (SyncSegment section : sections) {
                if (section.endPosition > from) {
                    Optional<ReadOutcome> stopped = entries.read(section);
                    if (stopped.isPresent()) {
                        return stopped.get();
                    }
                }
                if (section.endPosition >= limit) {
                    return new ReadOutcome.Limit();
                }
            }
        } catch (ConfigurationException e) {
            return new ReadOutcome.Damaged("cannot open a section of " + descriptor.fileName() + ": " + e.getMessage());
        }
        String fault = sections.fault();
        return fault == null || salvage ? new ReadOutcome.End() : new ReadOutcome.Damaged(fault);
    }
}
