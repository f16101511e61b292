package dev.cassandrakafka.benchmarks.scan;

import dev.cassandrakafka.capture.segment.SegmentName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finished segments.
 *
 * @param names in the order of the log
 */
record Segments(Path directory, List<SegmentName> names) {

    static Segments in(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return new Segments(
                    directory,
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> !SegmentName.isIndex(name))
                            .flatMap(name -> SegmentName.of(name).stream())
                            .sorted()
                            .toList());
        }
    }

    Path log(SegmentName name) {
        return directory.resolve(name.logFile());
    }
}
