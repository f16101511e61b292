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
import org.apache.cassandra.io.FSReadError;
import org.apache.cassandra.io.util.File;
import org.apache.cassandra.io.util.RandomAccessReader;
import org.jspecify.annotations.Nullable;

/** Segments on the disk. */
@NotThreadSafe
public final class CommitLogFiles implements SegmentReader {
    private final Function<SegmentName, Path> files;
    private final Entries entries;
    private Optional<Header> last = Optional.empty();

    /** What a segment begins with, and where it ends; each time it is read the key store is opened. */
    private record Header(SegmentName name, CommitLogDescriptor descriptor, long end) {}

    private sealed interface Opening {
        record Opened(CommitLogDescriptor descriptor, Sections sections) implements Opening {}

        record Failed(ReadOutcome outcome) implements Opening {}
    }

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
    public ReadOutcome read(SegmentName name, int from, int limit, boolean salvage, RecordSink sink) {
        Path path = files.apply(name);
        if (!Files.exists(path)) {
            return new ReadOutcome.Gone();
        }
        ReadFailures failures = new ReadFailures(name, path);
        RandomAccessReader file;
        try {
            file = RandomAccessReader.open(new File(path));
        } catch (FSReadError | RuntimeException e) {
            return failures.opening(e);
        }
        try (file) {
            Opening opening = open(name, file, failures);
            if (opening instanceof Opening.Failed failed) {
                return failed.outcome();
            }
            Opening.Opened opened = (Opening.Opened) opening;
            entries.begin(opened.descriptor(), failures, from, limit, salvage, sink);
            failures.opened(opened.descriptor());
            return read(new SectionWalk(opened.sections(), failures, salvage), from, limit);
        }
    }

    private Opening open(SegmentName name, RandomAccessReader file, ReadFailures failures) {
        try {
            CommitLogDescriptor descriptor = header(name, file);
            return descriptor == null || descriptor.id != name.id()
                    ? new Opening.Failed(new ReadOutcome.Damaged("the header of " + name.logFile() + " is damaged"))
                    : new Opening.Opened(descriptor, Sections.of(descriptor, file));
        } catch (IOException | FSReadError | RuntimeException e) {
            return new Opening.Failed(failures.opening(e));
        }
    }

    private @Nullable CommitLogDescriptor header(SegmentName name, RandomAccessReader file) throws IOException {
        Header known = last.filter(one -> one.name().equals(name)).orElse(null);
        if (known != null) {
            file.seek(known.end());
            return known.descriptor();
        }
        try {
            CommitLogDescriptor descriptor =
                    CommitLogDescriptor.readHeader(file, DatabaseDescriptor.getEncryptionContext());
            last = Optional.ofNullable(descriptor).map(read -> new Header(name, read, file.getFilePointer()));
            return descriptor;
        } catch (EOFException | IllegalArgumentException e) {
            return null;
        }
    }

    private ReadOutcome read(SectionWalk walk, int from, int limit) {
        for (SyncSegment section = walk.next(); section != null; section = walk.next()) {
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
        return walk.failure().orElseGet(ReadOutcome.End::new);
    }
}
