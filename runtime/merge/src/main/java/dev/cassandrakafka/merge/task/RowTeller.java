package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.Lifetime;
import dev.cassandrakafka.merge.event.RowImage;
import dev.cassandrakafka.merge.shown.LogTime;
import dev.cassandrakafka.merge.shown.ShownRow;
import dev.cassandrakafka.merge.shown.ShownRows;
import dev.cassandrakafka.merge.state.PartitionState;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Tells one row at a time as it is now, and remembers what was told. As SELECT does, a partition that has static columns and no row is
 * shown as a row whose clustering is null.
 */
@NotThreadSafe
final class RowTeller {
    private static final byte[] NOTHING = {};
    private static final byte[] NO_ROW = {0, 0};
    private static final byte[] NO_VALUES = {0};
    private static final UUID NO_HOST = new UUID(0, 0);

    private final PartitionState partition;
    private final ShownRows shown;
    private final LogTime logTime;
    private final ChangeEvent event;
    private final EventOutput output;
    private final UntimedCells untimedCells = new UntimedCells();
    private final ByteWriter untimed = new ByteWriter();
    private final ByteWriter staticUntimed = new ByteWriter();
    private final ByteWriter image = new ByteWriter(512);
    private final ByteWriter staticImage = new ByteWriter();
    private final ByteWriter values = new ByteWriter(64);
    private final RowCursor cursor = new RowCursor();
    private final RowImage row = new RowImage();
    private final RowImage statics = new RowImage();
    private byte[] rawKey = NOTHING;
    private int rawPartition;
    private long rawOffset;
    private boolean staticsAreRead;
    private @Nullable TableTask table;
    private boolean hasStatics;

    RowTeller(PartitionState partition, ShownRows shown, LogTime logTime, ChangeEvent event, EventOutput output) {
        this.partition = partition;
        this.shown = shown;
        this.logTime = logTime;
        this.event = event;
        this.output = output;
    }

    /** Where in the raw topic rows are told. */
    void place(int partition, long offset) {
        rawPartition = partition;
        rawOffset = offset;
    }

    /** Turns to a partition, to which the state and the rows that are shown have been turned. */
    void begin(byte[] key, TableTask ofTable) {
        rawKey = key;
        table = ofTable;
        staticsAreRead = false;
        hasStatics = ofTable.hasStatics();
    }

    /** Adds what a snapshot read without times, if the row came from one, to what is remembered of such. */
    void untimed(ShownRow found, boolean fromSnapshot, RowWriter news) {
        found.copyUntimed(generation(), untimed.reset());
        if (fromSnapshot && !table().schema().counter()) {
            untimedCells.add(news, untimed);
        }
    }

    /** A change of the row came in: it is told whatever was told before. */
    void changed(ShownRow found, ByteWriter clustering) {
        boolean was = found.shown();
        readStatics(found);
        read(found);
        boolean exists = Lifetime.exists(row, logTime.seconds());
        tell(exists, clustering);
        settle(was, exists, clustering);
    }

    /** The static columns changed; their rows are to be visited. */
    void changedStatics() {
        staticUntimed.reset().raw(untimed);
        readStatics();
        settleStatics(true);
    }

    /**
     * Something befell many rows.
     *
     * @param every whether the row is told also if it is there and was told before
     */
    void visited(ShownRow found, boolean every) {
        if (isOfStatics(found)) {
            readStatics(found);
            settleStatics(false);
            return;
        }
        found.copyValues(values.reset());
        found.copyUntimed(generation(), untimed.reset());
        boolean was = found.shown();
        readStatics(found);
        read(found);
        boolean exists = Lifetime.exists(row, logTime.seconds());
        if (exists ? every : was) {
            tell(exists, values);
        }
        settle(was, exists, values);
    }

    /**
     * The table of the row was dropped.
     *
     * @param isTaken whether another table has a row in its place
     */
    void gone(ShownRow found, boolean isTaken) {
        if (found.shown() && !isTaken) {
            found.copyValues(values.reset());
            tell(false, values);
        }
        shown.forget();
    }

    /** Something of the row expired. Whether it was a static column, so that the rows are to be visited. */
    boolean expired(ShownRow found) {
        if (!isOfStatics(found)) {
            visited(found, true);
            return false;
        }
        readStatics(found);
        settleStatics(true);
        return true;
    }

    private boolean isOfStatics(ShownRow found) {
        return hasStatics && found.comparableOffset() == found.keyArray().length;
    }

    private void read(ShownRow found) {
        byte[] key = found.keyArray();
        int at = found.comparableOffset();
        partition.writeRow(key, at, key.length - at, cursor(untimed), table().dropped(), image.reset());
        row.reset(image.array(), 0, image.length());
    }

    /** Leaves {@code found} as it was found. */
    private void readStatics(ShownRow found) {
        if (staticsAreRead || !hasStatics) {
            return;
        }
        byte[] key = found.keyArray();
        int at = found.comparableOffset();
        shown.find(NOTHING, 0, 0).copyUntimed(generation(), staticUntimed.reset());
        readStatics();
        shown.find(key, at, key.length - at);
    }

    private void readStatics() {
        partition.writeRow(NOTHING, 0, 0, cursor(staticUntimed), table().dropped(), staticImage.reset());
        statics.reset(staticImage.array(), 0, staticImage.length());
        staticsAreRead = true;
    }

    /** Remembers what was told of the row found last; the last row of a partition that goes, or its first, concerns its static columns. */
    private void settle(boolean was, boolean exists, ByteWriter clustering) {
        if (exists) {
            long expiry = Lifetime.nextExpirySeconds(row, logTime.seconds());
            shown.save(true, table().newest().fingerprint(), expiry, clustering, generation(), untimed);
        } else if (was) {
            shown.forget();
        }
        if (hasStatics && was != exists) {
            settleStatics(false);
        }
    }

    private void settleStatics(boolean changed) {
        boolean exists = Lifetime.exists(statics, logTime.seconds());
        boolean alone = exists && !shown.hasRows();
        ShownRow found = shown.find(NOTHING, 0, 0);
        row.clear();
        boolean was = found.shown();
        values.reset().raw(NO_VALUES);
        if (alone ? changed || !was : was) {
            tell(alone, values);
        }
        if (exists) {
            long expiry = Lifetime.nextExpirySeconds(statics, logTime.seconds());
            shown.save(alone, table().newest().fingerprint(), expiry, values, generation(), staticUntimed);
        } else {
            shown.forget();
        }
    }

    private void tell(boolean exists, ByteWriter clustering) {
        TableSchema of = table().newest();
        RawHeader header = new RawHeader(RawKind.CHANGE, 0, of.fingerprint(), NO_HOST, 0, 0, 0, logTime.millis());
        event.of(of, header, rawKey, RawKey.PARTITION_KEY_OFFSET, rawPartition, rawOffset)
                .remembered(exists ? ChangeOp.UPDATE : ChangeOp.DELETE);
        event.remembered().reset(clustering.array(), 0, clustering.length());
        if (exists) {
            event.after().reset(image.array(), 0, row.isEmpty() ? 0 : image.length());
            if (hasStatics) {
                event.statics().reset(staticImage.array(), 0, staticImage.length());
            }
        }
        output.send(event, table());
    }

    private RowCursor cursor(ByteWriter form) {
        return form.length() == 0
                ? cursor.reset(NO_ROW, 0, NO_ROW.length)
                : cursor.reset(form.array(), 0, form.length());
    }

    private int generation() {
        return table().state().generation();
    }

    private TableTask table() {
        if (table == null) {
            throw new IllegalStateException("no partition");
        }
        return table;
    }
}
