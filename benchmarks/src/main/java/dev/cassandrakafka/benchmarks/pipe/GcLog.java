package dev.cassandrakafka.benchmarks.pipe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What a JVM has allocated, from {@code -Xlog:gc}: what was in use before each collection less what the one before had left. Exact to a
 * young generation, so to some percent over a measurement.
 */
record GcLog(Path file) {
    /** {@code Pause Young (Allocation Failure) 139M->5M(494M) 3.2ms}. */
    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

    private static final long MIB = 1024L * 1024;

    /** Bytes allocated until the last collection so far. */
    long allocatedBytes() {
        var left = 0L;
        var allocated = 0L;
        try {
            for (var line : Files.readAllLines(file)) {
                var pause = PAUSE.matcher(line);
                if (pause.find()) {
                    allocated += Long.parseLong(pause.group(1)) - left;
                    left = Long.parseLong(pause.group(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return allocated * MIB;
    }
}
