package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** Shows bytes that are no value of the type in hexadecimal, such as those that a column of another type of that name has left. */
final class TolerantJson implements ValueJson {
    private final ValueJson type;

    TolerantJson(ValueJson type) {
        this.type = type;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        int start = out.length();
        try {
            type.write(bytes, offset, length, out);
        } catch (MalformedRecordException e) {
            out.truncate(start);
            out.raw('"').raw('0').raw('x').hex(bytes, offset, length).raw('"');
        }
    }
}
