package dev.cassandrakafka.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a process has taken so far, or several together.
 *
 * @param cpuSeconds user and system, from {@code /proc/<pid>/stat}
 * @param peakRssBytes the most memory that was resident, {@code VmHWM} of {@code /proc/<pid>/status}
 */
public record Usage(double cpuSeconds, long peakRssBytes) {
    /** Nothing. */
    public static final Usage NONE = new Usage(0, 0);

    /** {@code USER_HZ}, 100 on every Linux that runs Java. */
    private static final double TICKS_PER_SECOND = 100;
    /** Of the fields after the name in parentheses, where that of the state is 0. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;
    private static final int KIBIBYTE = 1024;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** Of one process that runs. */
    public static Usage of(long pid) {
        var folder = Path.of("/proc", Long.toString(pid));
        try {
            var stat = Files.readString(folder.resolve("stat"));
            var fields = SPACES.split(stat.substring(stat.lastIndexOf(')') + 2), -1);
            var ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
            return new Usage(ticks / TICKS_PER_SECOND, peak(Files.readAllLines(folder.resolve("status"))));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " has ended", e);
        }
    }

    private static long peak(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(SPACES.split(line, -1)[1]) * KIBIBYTE)
                .findFirst()
                .orElse(0);
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(cpuSeconds + other.cpuSeconds, peakRssBytes + other.peakRssBytes);
    }

    /** CPU since then, with the peak until now. */
    public Usage since(Usage before) {
        return new Usage(cpuSeconds - before.cpuSeconds, peakRssBytes);
    }
}
