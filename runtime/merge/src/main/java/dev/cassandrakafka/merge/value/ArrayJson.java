package dev.cassandrakafka.merge.value;

/** list and set: an array. */
final class ArrayJson implements ValueJson {
    private final ValueJson element;

    ArrayJson(ValueJson element) {
        this.element = element;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        int end = offset + length;
        int at = offset + Integer.BYTES;
        out.raw('[');
        for (int left = Elements.count(bytes, offset, length); left > 0; left--) {
            at = Elements.write(element, bytes, at, end, out);
            out.raw(',');
        }
        Elements.end(at, end);
        out.close(']');
    }
}
