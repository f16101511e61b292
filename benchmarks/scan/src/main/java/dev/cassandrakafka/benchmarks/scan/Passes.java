package dev.cassandrakafka.benchmarks.scan;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.encode.Oversize;
import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.encode.RecordSink;
import dev.cassandrakafka.capture.encode.TableEncoder;
import dev.cassandrakafka.capture.encode.TableTarget;
import dev.cassandrakafka.capture.read.CommitLogFiles;
import dev.cassandrakafka.capture.read.Mutations;
import dev.cassandrakafka.capture.read.ReadOutcome;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.cassandra.db.commitlog.CommitLogPosition;
import org.apache.cassandra.db.commitlog.CommitLogReader;

/** One pass over all segments, each way. */
final class Passes {
    private static final int MAX_RECORD_BYTES = 900 * 1024;

    private final Segments segments;
    private final TableSchema captured;
    private final Map<UUID, TableTarget> targets = new HashMap<>();

    /** The first of the tables is captured; the others are of no use. */
    Passes(Segments segments, List<TableSchema> tables, List<UUID> others, int partitions) {
        this.segments = segments;
        this.captured = tables.get(0);
        others.forEach(table -> targets.put(table, TableTarget.Passed.OTHER));
        tables.forEach(table -> targets.put(table.id(), TableTarget.Passed.NOT_CAPTURED));
        Oversize oversize = new Oversize(MAX_RECORD_BYTES, OversizePolicy.FAIL);
        targets.put(captured.id(), TableEncoder.of(captured, new UUID(1, 2), partitions, oversize, Epoch.NONE));
    }

    Counts count() throws IOException {
        Counter counter = new Counter(captured.id());
        scan(counter);
        return counter.counts();
    }

    /** The scan alone. */
    void nothing() throws IOException {
        scan(new NoOp());
    }

    /** Up to the raw record. */
    void records() throws IOException {
        read(new Forgotten());
    }

    void read(RecordSink sink) throws IOException {
        CommitLogFiles files = new CommitLogFiles(segments::log, new Mutations(new Place(), new Targets(targets)));
        for (var name : segments.names()) {
            ReadOutcome outcome = files.read(name, 0, Integer.MAX_VALUE, false, sink);
            if (!(outcome instanceof ReadOutcome.End) && !(outcome instanceof ReadOutcome.Limit)) {
                throw new IllegalStateException(name.logFile() + " was not read to its end: " + outcome);
            }
        }
    }

    private void scan(NoOp handler) throws IOException {
        CommitLogReader reader = new CommitLogReader();
        for (var name : segments.names()) {
            reader.readCommitLogSegment(
                    handler,
                    new org.apache.cassandra.io.util.File(segments.log(name)),
                    CommitLogPosition.NONE,
                    CommitLogReader.ALL_MUTATIONS,
                    true);
        }
    }
}
