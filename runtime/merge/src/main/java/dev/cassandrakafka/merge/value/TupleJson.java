package dev.cassandrakafka.merge.value;

import java.util.List;

/** tuple: an array; shorter than the type where the value is. */
final class TupleJson implements ValueJson {
    private final List<ValueJson> components;

    TupleJson(List<ValueJson> components) {
        this.components = components;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        int end = offset + length;
        int at = offset;
        out.raw('[');
        for (int i = 0; i < components.size() && at < end; i++) {
            at = Elements.write(components.get(i), bytes, at, end, out);
            out.raw(',');
        }
        Elements.end(at, end);
        out.close(']');
    }
}
