package dev.cassandrakafka.testkit.cassandra;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the nodes write their commit log, and so what a reader of {@code cdc_raw} sees and when. Each method gives another value.
 *
 * @param yaml lines of cassandra.yaml
 * @param encryption whether the nodes encrypt it with the keys of {@link CassandraCluster#commitLogKeys()}
 */
public record CommitLog(Map<String, String> yaml, boolean encryption) {

    public CommitLog {
        yaml = Map.copyOf(yaml);
    }

    /** A write is acknowledged at once and is on the disk within this period. A killed node can lose the last tenth of a second. */
    public static CommitLog periodic(Duration period) {
        return new CommitLog(
                Map.of("commitlog_sync", "periodic", "commitlog_sync_period", period.toMillis() + "ms"), false);
    }

    /** A write is acknowledged when it is on the disk, so that nothing acknowledged is lost when a node is killed. */
    public static CommitLog batch() {
        return new CommitLog(Map.of("commitlog_sync", "batch"), false);
    }

    /** As {@link #batch}, but all writes of a window share one sync. */
    public static CommitLog group(Duration window) {
        return new CommitLog(
                Map.of("commitlog_sync", "group", "commitlog_sync_group_window", window.toMillis() + "ms"), false);
    }

    /** The size of a segment; it is full, and COMPLETED, the sooner. A mutation may be half as large at most. */
    public CommitLog segments(int mebibytes) {
        return with("commitlog_segment_size", mebibytes + "MiB");
    }

    /** One of Cassandra's compressors, such as {@code LZ4Compressor}. */
    public CommitLog compressed(String compressor) {
        return with("commitlog_compression", "[{class_name: %s}]".formatted(compressor));
    }

    /** Encrypted with the cluster's own keys. */
    public CommitLog encrypted() {
        return new CommitLog(yaml, true);
    }

    /** Segments of version 8, which only 5.0 writes, in place of version 7. */
    public CommitLog version8() {
        return with("storage_compatibility_mode", "NONE");
    }

    /** How much may lie in {@code cdc_raw}; beyond that writes are refused, or the oldest segments are deleted unread. */
    public CommitLog cdcSpace(int mebibytes, boolean blockWrites) {
        return with("cdc_total_space", mebibytes + "MiB").with("cdc_block_writes", Boolean.toString(blockWrites));
    }

    private CommitLog with(String key, String value) {
        var more = new LinkedHashMap<>(yaml);
        more.put(key, value);
        return new CommitLog(more, encryption);
    }
}
