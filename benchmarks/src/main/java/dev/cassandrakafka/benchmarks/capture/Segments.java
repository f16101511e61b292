package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.data.ChangeTable;
import dev.cassandrakafka.testkit.cassandra.CassandraCluster;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a real node wrote.
 *
 * @param captured finished segments with rows of the captured table
 * @param mixed finished segments in which one row of ten is of the captured table, and the others are of another one
 */
record Segments(Stash captured, Stash mixed) {
    static final String QUIET = "quiet";
    private static final int SHARE = 10;
    /** The first is not of one kind, the last is not finished. */
    private static final int MIXED_SEGMENTS = 3;

    private static final int ROWS_OF_A_MEBIBYTE = 5_500;

    /** Has the node write them; the rows of the captured table have the numbers from 0 on. */
    static Segments write(Setting setting, CassandraCluster cassandra, Consumer<String> progress) {
        cassandra.createKeyspace(ChangeTable.KEYSPACE);
        cassandra.ddl(ChangeTable.cql(ChangeTable.EVENTS, true));
        cassandra.ddl(ChangeTable.cql(QUIET, false));
        var events = new Writer(cassandra.session(), ChangeTable.EVENTS);
        var quiet = new Writer(cassandra.session(), QUIET);
        var cdcRaw = cassandra.node(1).cdcRaw();
        var before = Set.copyOf(Stash.finished(cdcRaw));
        progress.accept("writing %,d rows into the captured table".formatted(setting.rows()));
        for (var number = 0; number < setting.rows(); number++) {
            events.write(number);
        }
        events.flush();
        var captured = Stash.of(
                cdcRaw, ServerDirectory.fresh(setting.directory(), "captured"), index -> !before.contains(index));
        var more = Math.max(setting.rows() / 2, MIXED_SEGMENTS * setting.segmentMebibytes() * ROWS_OF_A_MEBIBYTE);
        progress.accept("writing %,d more, of which one in ten is captured".formatted(more));
        for (var number = setting.rows(); number < setting.rows() + more; number++) {
            (number % SHARE == 0 ? events : quiet).write(number);
        }
        events.flush();
        quiet.flush();
        var known = new HashSet<>(before);
        known.addAll(captured.indexes());
        var later = Stash.finished(cdcRaw).stream()
                .filter(index -> !known.contains(index))
                .skip(1) // it begins with rows of the first kind
                .toList();
        var mixed = Stash.of(cdcRaw, ServerDirectory.fresh(setting.directory(), "mixed"), later::contains);
        return new Segments(captured, mixed);
    }

    /** The captured table first. */
    static List<String> tables() {
        return List.of(ChangeTable.EVENTS, QUIET);
    }
}
