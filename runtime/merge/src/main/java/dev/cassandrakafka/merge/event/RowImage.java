package dev.cassandrakafka.merge.event;

import dev.cassandrakafka.change.row.RowCursor;
import net.jcip.annotations.NotThreadSafe;

/** A row form in an array of somebody else: valid as long as the event that shows it. */
@NotThreadSafe
public final class RowImage {
    private static final byte[] NOTHING = {};

    private final RowCursor cursor = new RowCursor();
    private byte[] array = NOTHING;
    private int offset;
    private int length;

    public RowImage reset(byte[] source, int from, int count) {
        array = source;
        offset = from;
        length = count;
        return this;
    }

    /** No row. */
    public RowImage clear() {
        return reset(NOTHING, 0, 0);
    }

    /** Whether there is no row. */
    public boolean isEmpty() {
        return length == 0;
    }

    /** The row from its beginning: the same cursor each time. Not to be called when {@link #isEmpty()}. */
    public RowCursor cursor() {
        return cursor.reset(array, offset, length);
    }
}
