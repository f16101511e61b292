package dev.cassandrakafka.sink.codec;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

/** time: nanoseconds of the day. */
final class TimeCodec extends TemporalCodec {
    private static final long DAY_NANOS = TimeUnit.DAYS.toNanos(1);

    TimeCodec(TimeUnit numbers) {
        super("time", numbers, TimeUnit.NANOSECONDS);
    }

    @Override
    void put(long nanos, CqlBuffer out) throws RejectedValue {
        if (nanos < 0 || nanos >= DAY_NANOS) {
            throw outOfRange();
        }
        out.putLong(nanos);
    }

    @Override
    long parse(String text) throws RejectedValue {
        try {
            return LocalTime.parse(text).toNanoOfDay();
        } catch (DateTimeException e) {
            throw unexpected("text that is no time of day in ISO 8601");
        }
    }
}
