package dev.cassandrakafka.sink.codec;

import java.util.concurrent.TimeUnit;

/** timestamp: milliseconds since the epoch. */
final class TimestampCodec extends TemporalCodec {
    TimestampCodec(TimeUnit numbers) {
        super("timestamp", numbers, TimeUnit.MILLISECONDS);
    }

    @Override
    int fixedLength() {
        return Long.BYTES;
    }

    @Override
    void put(long value, CqlBuffer out) {
        out.putLong(value);
    }

    @Override
    long parse(String text) throws RejectedValue {
        return TimestampText.parseMillis(text, this);
    }
}
