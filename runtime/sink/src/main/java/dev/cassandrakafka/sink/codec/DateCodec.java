package dev.cassandrakafka.sink.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

/** date: days since the epoch as an unsigned number with 2^31 for the epoch itself. */
final class DateCodec extends TemporalCodec {
    DateCodec(TimeUnit numbers) {
        super("date", numbers, TimeUnit.DAYS);
    }

    @Override
    void put(long days, CqlBuffer out) throws RejectedValue {
        if (days != (int) days) {
            throw outOfRange();
        }
        out.putInt((int) days - Integer.MIN_VALUE);
    }

    @Override
    long parse(String text) throws RejectedValue {
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException e) {
            throw unexpected("text that is no date in ISO 8601");
        }
    }
}
