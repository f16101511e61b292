package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** A duration of Cassandra: months, days and nanoseconds, each as a zig-zag vint, all of one sign. */
abstract class DurationParts extends ScalarJson {
    DurationParts(boolean quoted) {
        super(quoted);
    }

    abstract void parts(long months, long days, long nanos, JsonBuffer out);

    @Override
    final void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        int end = offset + length;
        int at = offset;
        int size = Bytes.vintSize(bytes, at, end);
        long months = Bytes.signedVint(bytes, at, size);
        at += size;
        size = Bytes.vintSize(bytes, at, end);
        long days = Bytes.signedVint(bytes, at, size);
        at += size;
        size = Bytes.vintSize(bytes, at, end);
        if (at + size != end) {
            throw new MalformedRecordException("bytes follow a duration");
        }
        parts(months, days, Bytes.signedVint(bytes, at, size), out);
    }
}
