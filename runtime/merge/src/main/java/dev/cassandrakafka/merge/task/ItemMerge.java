package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.state.MergeStore;
import net.jcip.annotations.NotThreadSafe;

/** What a mode does with the items of a change or read: rows and deletions of partitions and ranges. */
@NotThreadSafe
abstract class ItemMerge {
    private final ChangeEvent event;
    private final EventOutput output;
    private final ByteWriter news = new ByteWriter(1024);

    ItemMerge(ChangeEvent event, EventOutput output) {
        this.event = event;
        this.output = output;
    }

    static ItemMerge of(MergeSetup setup, Stores stores, TableTasks tables, ChangeEvent event, EventOutput output) {
        MergeStore store = stores.state();
        if (setup.show() == Show.ROWS) {
            return new WholeRows(stores, tables, setup.clock(), event, output);
        }
        return switch (setup.mode()) {
            case LAST_WRITE_WINS ->
                new LastWriteWins(store, event, output, setup.show() == Show.IMAGES, setup.window());
            case DIGEST -> new Everything(new Digests(store), event, output);
            case NONE -> new Everything(null, event, output);
        };
    }

    /** Works on the items that the reader comes to. {@code event} has been turned to the record. */
    abstract void merge(byte[] rawKey, RawReader reader, TableTask table);

    /** Everything of the table up to its last TRUNCATE is void. */
    void truncated(byte[] rawKey, TableTask table) {}

    /** The table was dropped, as the first host says. */
    void dropped(byte[] rawKey) {}

    /** Where in the raw topic what follows is done. */
    void place(int rawPartition, long rawOffset) {}

    /** The log has come to a time; what was left to do is gone on with. */
    void advance(long logTimeMillis) {}

    /** Whether something is left to do that lies before what came in last. */
    boolean behind() {
        return false;
    }

    /** The item that the reader stands on is news as a whole. */
    final void send(ChangeOp op, RawReader reader, TableTask table) {
        event.item(op, reader);
        output.send(event, table);
    }

    /** These parts of the row that the reader stands on are news. */
    final void sendRow(RowWriter row, RawReader reader, TableTask table) {
        news.reset();
        row.writeTo(news);
        event.item(op(row, reader), reader).news(news.array(), 0, news.length());
        showImages(event);
        output.send(event, table);
    }

    /** Lets the event of a row show its images, if the mode has any. */
    void showImages(ChangeEvent ofRow) {}

    private static ChangeOp op(RowWriter row, RawReader reader) {
        if (reader.header().kind() == RawKind.READ) {
            return ChangeOp.READ;
        }
        if ((row.flags() & RowFlag.LIVENESS) != 0) {
            return ChangeOp.INSERT;
        }
        return row.cellCount() == 0 ? ChangeOp.DELETE : ChangeOp.UPDATE;
    }
}
