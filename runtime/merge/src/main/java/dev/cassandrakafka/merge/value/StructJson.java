package dev.cassandrakafka.merge.value;

import java.util.List;
import java.util.stream.IntStream;

/** User type: an object with its fields by name; those that the value ends before are absent. */
final class StructJson implements ValueJson {
    private final List<byte[]> names;
    private final List<ValueJson> fields;

    /** @param names of the fields, each as {@link FieldName} has it */
    StructJson(List<byte[]> names, List<ValueJson> fields) {
        this.names = names;
        this.fields = fields;
    }

    /** Fields {@code field1}, {@code field2} and so on. */
    static StructJson ofTuple(List<ValueJson> components) {
        return new StructJson(
                IntStream.rangeClosed(1, components.size())
                        .mapToObj(i -> FieldName.of("field" + i))
                        .toList(),
                components);
    }

    @Override
    public void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        int end = offset + length;
        int at = offset;
        out.raw('{');
        for (int i = 0; i < fields.size() && at < end; i++) {
            at = Elements.write(fields.get(i), bytes, at, end, out.raw(names.get(i)));
            out.raw(',');
        }
        Elements.end(at, end);
        out.close('}');
    }
}
