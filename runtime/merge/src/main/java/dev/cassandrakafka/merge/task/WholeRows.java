package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.reconcile.MergeResult;
import dev.cassandrakafka.merge.shown.LogTime;
import dev.cassandrakafka.merge.shown.Namesakes;
import dev.cassandrakafka.merge.shown.ShownRow;
import dev.cassandrakafka.merge.shown.ShownRows;
import dev.cassandrakafka.merge.shown.Sweeps;
import dev.cassandrakafka.merge.state.PartitionState;
import dev.cassandrakafka.merge.state.Verdict;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

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
    private final Namesakes namesakes;
    private final TableTasks tables;
    private final LogTime logTime;
    private final RowTeller teller;
    private final ByteWriter values = new ByteWriter(64);
    private boolean timersLeft;
    private @Nullable TableTask current;
    private boolean isReplaced;
    private int rawPartition;
    private long rawOffset;

    WholeRows(Stores stores, TableTasks tables, Clock clock, ChangeEvent event, EventOutput output) {
        super(event, output);
        this.tables = tables;
        partition = new PartitionState(stores.state());
        shown = new ShownRows(stores.shown().orElseThrow());
        sweeps = new Sweeps(stores.shown().orElseThrow());
        namesakes = new Namesakes(stores.shown().orElseThrow());
        logTime = new LogTime(stores.shown().orElseThrow(), clock);
        teller = new RowTeller(partition, shown, logTime, event, output);
    }

    @Override
    void merge(byte[] rawKey, RawReader reader, TableTask table) {
        meet(table);
        if (isOver(table)) { // whichever host tells it: what it tells would stand in the topic for what has come since
            table.counts().dropped(DropReason.DROPPED_TABLE);
            return;
        }
        turn(rawKey, table);
        for (RawItem item = reader.next(); item != RawItem.END; item = reader.next()) {
            switch (item) {
                case ROW -> row(rawKey, reader, table);
                case RANGE -> range(rawKey, reader, table);
                case PARTITION_DELETION -> deletePartition(rawKey, reader, table);
                case END -> {}
            }
        }
    }

    @Override
    void truncated(byte[] rawKey, TableTask table) {
        sweeps.table(rawKey, false);
    }

    @Override
    void dropped(byte[] rawKey) {
        sweeps.table(rawKey, false);
    }

    @Override
    void place(int partition, long offset) {
        rawPartition = partition;
        rawOffset = offset;
        teller.place(partition, offset);
    }

    @Override
    void advance(long logTimeMillis) {
        logTime.advance(logTimeMillis);
        int left = ROWS_AT_ONCE;
        timersLeft = true;
        while (timersLeft && left-- > 0) {
            byte[] due = shown.due(logTime.seconds());
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

    private void meet(TableTask table) {
        if (current == table) {
            return;
        }
        current = table;
        String name = table.schema().qualifiedName();
        isReplaced = namesakes.isReplaced(table.id(), name);
        if (namesakes.note(table.id(), name) && !isReplaced) {
            replace(namesakes.earlier(table.id(), name), table);
        }
    }

    /**
     * The rows of the tables whose place it takes go. A key of theirs may look like one of its own though its bytes are others, as after a change
     * of the clustering order: where not all go at once, its rows are told again behind them.
     */
    private void replace(List<UUID> earlier, TableTask table) {
        earlier.forEach(id -> sweeps.table(RawKey.of(id), false));
        sweeps.work(ROWS_AT_ONCE, this::visit);
        if (!earlier.isEmpty() && sweeps.any()) {
            sweeps.table(RawKey.of(table.id()), true);
        }
    }

    private boolean isOver(TableTask table) {
        return table.state().isDropped()
                || (table == current
                        ? isReplaced
                        : namesakes.isReplaced(table.id(), table.schema().qualifiedName()));
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
        TableTask table = turnTo(row);
        if (isOver(table)) {
            teller.gone(row, isTaken(rowKey, table));
        } else {
            teller.visited(row, every);
        }
    }

    /** Whether the topic shows a row of another table under the same record key. */
    private boolean isTaken(byte[] rowKey, TableTask table) {
        for (UUID id : namesakes.others(table.id(), table.schema().qualifiedName())) {
            OptionalLong schema = shown.shownIn(id, rowKey);
            if (schema.isPresent() && table.hasKeyOf(known(RawKey.of(id), schema.getAsLong()))) {
                return true;
            }
        }
        return false;
    }

    private void expire(byte[] rowKey) {
        ShownRow row = shown.find(rowKey);
        if (!isOver(turnTo(row)) && teller.expired(row)) {
            sweeps.partition(row.rawKey(), true);
        }
    }

    /** Turns to the partition of a row that is shown. */
    private TableTask turnTo(ShownRow row) {
        byte[] rawKey = row.rawKey();
        TableTask table = known(rawKey, row.schema());
        turn(rawKey, table);
        return table;
    }

    private TableTask known(byte[] rawKey, long schema) {
        TableTask table = tables.of(rawKey);
        if (table.schema().columns().isEmpty() && !table.use(schema)) {
            throw new UnknownSchemaException(table.id(), schema, rawPartition, rawOffset);
        }
        return table;
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
