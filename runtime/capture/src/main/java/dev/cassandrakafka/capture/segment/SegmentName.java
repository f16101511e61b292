package dev.cassandrakafka.capture.segment;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Name of a commit-log segment, {@code CommitLog-<version>-<id>.log} and {@code CommitLog-<version>-<id>_cdc.idx}. Ids rise on one node and
 * mean nothing on another.
 *
 * @param version of the segment's format: 7 of Cassandra 4.0, 4.1 and of 5.0 in its compatibility mode, 8 of 5.0
 * @param id milliseconds of the node's start, plus one for each segment since
 */
public record SegmentName(int version, long id) implements Comparable<SegmentName> {
    private static final Pattern FILE = Pattern.compile("CommitLog-(\\d{1,9})-(\\d{1,18})(\\.log|_cdc\\.idx)");
    private static final Comparator<SegmentName> BY_ID =
            Comparator.comparingLong(SegmentName::id).thenComparingInt(SegmentName::version);
    private static final int OLDEST = 7;
    private static final int NEWEST = 8;

    /** The segment that a file belongs to, empty if it is no segment's file. */
    public static Optional<SegmentName> of(String fileName) {
        Matcher matcher = FILE.matcher(fileName);
        return matcher.matches()
                ? Optional.of(new SegmentName(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether a file name is that of an index. */
    public static boolean isIndex(String fileName) {
        return fileName.endsWith(".idx");
    }

    /** Whether this agent can read it. */
    public boolean supported() {
        return version >= OLDEST && version <= NEWEST;
    }

    /** Name of the file with the mutations. */
    public String logFile() {
        return "CommitLog-" + version + "-" + id + ".log";
    }

    /** Name of the file that says how much of it is on the disk. */
    public String indexFile() {
        return "CommitLog-" + version + "-" + id + "_cdc.idx";
    }

    @Override
    public int compareTo(SegmentName other) {
        return BY_ID.compare(this, other);
    }
}
