package dev.cassandrakafka.sink.track;

import java.util.concurrent.TimeUnit;
import net.jcip.annotations.NotThreadSafe;

/**
 * Gives each record of one partition its write time: the time of the record, and always above that of every earlier record. So the
 * later offset of a key wins, within one millisecond and when record times go backwards. The times follow from the records and from
 * where the sequence began alone, so a replay from a committed offset gives the same ones (see {@link OffsetNote}).
 */
@NotThreadSafe
public final class WriteTimes {
    /** Before any record. */
    public static final long NONE = -1;

    private long previous;

    /** Goes on after a write time, {@link #NONE} at the beginning. */
    public WriteTimes(long previousMicros) {
        this.previous = previousMicros;
    }

    /**
     * The write time that the next record gets; the same until {@link #use} is called.
     *
     * @param recordTimeMillis time of the record, negative if it has none
     */
    public long next(long recordTimeMillis) {
        return Math.max(previous + 1, TimeUnit.MILLISECONDS.toMicros(recordTimeMillis));
    }

    /** The write time counts from now on. Not called for a time far in the future, or it would push up all that follow. */
    public void use(long micros) {
        previous = Math.max(previous, micros);
    }

    /** The highest write time that counted. */
    public long previous() {
        return previous;
    }
}
