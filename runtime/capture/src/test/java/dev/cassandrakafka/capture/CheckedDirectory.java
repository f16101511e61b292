package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.segment.SegmentDirectory;
import dev.cassandrakafka.capture.segment.SegmentFile;
import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** A directory that asks before it deletes. */
record CheckedDirectory(SegmentDirectory files, Consumer<SegmentName> check) implements SegmentDirectory {
    @Override
    public List<SegmentFile> scan() throws IOException {
        return files.scan();
    }

    @Override
    public void delete(SegmentName name) throws IOException {
        check.accept(name);
        files.delete(name);
    }

    @Override
    public String quarantine(SegmentName name) throws IOException {
        return files.quarantine(name);
    }
}
