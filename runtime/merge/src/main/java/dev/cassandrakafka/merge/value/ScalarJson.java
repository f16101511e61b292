package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** A type whose values are one number or one text. An empty value, which CQL allows for most of them, is an empty string. */
abstract class ScalarJson implements ValueJson {
    private final boolean quoted;

    ScalarJson(boolean quoted) {
        this.quoted = quoted;
    }

    /** The number or text, without quotes, of a value that is not empty. */
    abstract void content(byte[] bytes, int offset, int length, JsonBuffer out);

    @Override
    public void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        if (quoted || length == 0) {
            writeQuoted(bytes, offset, length, out);
        } else {
            content(bytes, offset, length, out);
        }
    }

    /** In quotes, as the name of a field. */
    final void writeQuoted(byte[] bytes, int offset, int length, JsonBuffer out) {
        out.raw('"');
        if (length > 0) {
            content(bytes, offset, length, out);
        }
        out.raw('"');
    }

    static void expect(int expected, int length) {
        if (length != expected) {
            throw new MalformedRecordException("a value of " + length + " bytes whose type has " + expected);
        }
    }
}
