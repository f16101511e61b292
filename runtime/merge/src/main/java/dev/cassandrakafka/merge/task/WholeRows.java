package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.reconcile.MergeResult;
import dev.cassandrakafka.merge.shown.ShownRow;
import dev.cassandrakafka.merge.shown.ShownRows;
import dev.cassandrakafka.merge.shown.Sweeps;
import dev.cassandrakafka.merge.state.PartitionState;
import dev.cassandrakafka.merge.state.Verdict;
import net.jcip.annotations.NotThreadSafe;

/**
 * Each row as it is after each change of it, as SELECT gives it: with the static columns of its partition, without what has expired in the
 * time of the log. A deletion of a range or partition, TRUNCATE and a change of static columns are told by the rows that are shown; many
 * of them are gone through in pieces.
 */
@NotThreadSafe
final class WholeRows extends ItemMerge {
    /** Rows that are looked at between two records: far below what a transaction has time for. */
    private static final int ROWS_AT_ONCE = 2_000;

    private final PartitionState partition;
    private final ShownRows shown;
    private final Sweeps sweeps;
    private final TableTasks tables;
    private final RowTeller teller;
    private final ByteWriter values = new ByteWriter(64);
    private boolean timersLeft;

    WholeRows(Stores stores, TableTasks tables, ChangeEvent event, EventOutput output) {
        super(event, output);
        this.tables = tables;
        partition = new PartitionState(stores.state());
        shown = new ShownRows(stores.shown().orElseThrow());
        sweeps = new Sweeps(stores.shown().orElseThrow());
        teller = new RowTeller(partition, shown, event, output);
    }

    @Override
    void merge(byte[] rawKey, RawReader reader, TableTask table) {
        turn(rawKey, table);
        for (RawItem item = reader.next(); item != RawItem.END; item = reader.next()) {
            switch (item) {
                case ROW -> row(rawKey, reader, table);
                case RANGE -> range(rawKey, reader, table);
                case PARTITION_DELETION -> deletePartition(rawKey, reader, table);
                case END -> {}
            }
        }
        sweeps.work(ROWS_AT_ONCE, this::visit);
    }

    @Override
    void truncated(byte[] rawKey, TableTask table) {
        sweeps.table(rawKey);
        sweeps.work(ROWS_AT_ONCE, this::visit);
    }

    @Override
    void advance(long logTimeMillis) {
        teller.advance(logTimeMillis);
        int left = ROWS_AT_ONCE;
        timersLeft = true;
        while (timersLeft && left-- > 0) {
            byte[] due = shown.due(teller.nowSeconds());
            timersLeft = due.length > 0;
            if (timersLeft) {
                expire(due);
            }
        }
        sweeps.work(ROWS_AT_ONCE, this::visit);
    }

    @Override
    boolean behind() {
        return timersLeft || sweeps.any();
    }

    private void row(byte[] rawKey, RawReader reader, TableTask table) {
        MergeResult result = partition.mergeRow(reader, table.dropped());
        if (!result.hasNews()) {
            table.counts().dropped(result.superseded() ? DropReason.SUPERSEDED : DropReason.REPLICA_COPY);
            return;
        }
        boolean isStatic = reader.row().isStatic();
        ShownRow row = shown.find(reader.array(), reader.comparableOffset(), reader.comparableLength());
        teller.untimed(row, reader.header().kind() == RawKind.READ, result.news());
        if (isStatic) {
            teller.changedStatics();
            sweeps.partition(rawKey, true);
        } else {
            copy(reader.values());
            teller.changed(row, values);
        }
    }

    private void range(byte[] rawKey, RawReader reader, TableTask table) {
        if (isNews(partition.deleteRange(reader), table)) {
            sweeps.range(
                    rawKey,
                    reader.array(),
                    reader.start().comparableOffset(),
                    reader.start().comparableLength(),
                    reader.end().comparableOffset(),
                    reader.end().comparableLength());
        }
    }

    private void deletePartition(byte[] rawKey, RawReader reader, TableTask table) {
        if (isNews(
                partition.deletePartition(reader.markedForDeleteAtMicros(), reader.localDeletionTimeSeconds()),
                table)) {
            sweeps.partition(rawKey, false);
        }
    }

    private static boolean isNews(Verdict verdict, TableTask table) {
        if (verdict != Verdict.NEWS) {
            table.counts().dropped(verdict == Verdict.COPY ? DropReason.REPLICA_COPY : DropReason.SUPERSEDED);
        }
        return verdict == Verdict.NEWS;
    }

    private void visit(byte[] rowKey, boolean every) {
        ShownRow row = shown.find(rowKey);
        if (turnTo(row)) {
            teller.visited(row, every);
        }
    }

    private void expire(byte[] rowKey) {
        ShownRow row = shown.find(rowKey);
        if (turnTo(row) && teller.expired(row)) {
            sweeps.partition(row.rawKey(), true);
        }
    }

    /** Turns to the partition of a row that is shown; false if its table was dropped. */
    private boolean turnTo(ShownRow row) {
        byte[] rawKey = row.rawKey();
        TableTask table = tables.of(rawKey);
        if (table.state().isDropped()) {
            return false;
        }
        if (table.schema().columns().isEmpty() && !table.use(row.schema())) {
            throw new UnknownSchemaException(table.id(), row.schema(), 0, 0);
        }
        turn(rawKey, table);
        return true;
    }

    private void turn(byte[] rawKey, TableTask table) {
        partition.begin(rawKey, table.state());
        shown.begin(rawKey);
        teller.begin(rawKey, table);
    }

    private void copy(ValuesCursor clustering) {
        Values.begin(values.reset(), clustering.rewind().count());
        while (clustering.next()) {
            if (clustering.isNull()) {
                Values.add(values, (byte[]) null);
            } else {
                Values.add(values, clustering.array(), clustering.offset(), clustering.length());
            }
        }
        clustering.rewind();
    }
}
