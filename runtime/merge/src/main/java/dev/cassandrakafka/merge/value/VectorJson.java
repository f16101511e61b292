package dev.cassandrakafka.merge.value;

/** vector: an array. Elements of a fixed size lie side by side, others have their length before them as a vint. */
final class VectorJson implements ValueJson {
    private final ValueJson element;
    /** 0 if the size of elements varies. */
    private final int elementBytes;

    private final int dimensions;

    VectorJson(ValueJson element, int elementBytes, int dimensions) {
        this.element = element;
        this.elementBytes = elementBytes;
        this.dimensions = dimensions;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        int end = offset + length;
        int at = offset;
        out.raw('[');
        for (int i = 0; i < dimensions && length > 0; i++) {
            int size = elementBytes;
            if (size == 0) {
                int prefix = Bytes.vintSize(bytes, at, end);
                size = (int) Math.min(Bytes.unsignedVint(bytes, at, prefix), Integer.MAX_VALUE);
                at += prefix;
            }
            Bytes.need(size, at, end);
            element.write(bytes, at, size, out);
            out.raw(',');
            at += size;
        }
        Elements.end(at, end);
        out.close(']');
    }
}
