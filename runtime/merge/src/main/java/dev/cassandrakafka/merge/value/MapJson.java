package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.bytes.MalformedRecordException;

/** map: see {@link MapShape}. */
final class MapJson implements ValueJson {
    private final MapShape shape;
    private final ValueJson value;

    MapJson(MapShape shape, ValueJson value) {
        this.shape = shape;
        this.value = value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        int end = offset + length;
        int at = offset + Integer.BYTES;
        shape.open(out);
        for (int left = Elements.count(bytes, offset, length); left > 0; left--) {
            int keyLength = Elements.length(bytes, at, end);
            if (keyLength < 0) {
                throw new MalformedRecordException("a map key that is null");
            }
            shape.key(bytes, at + Integer.BYTES, keyLength, out);
            at = Elements.write(value, bytes, at + Integer.BYTES + keyLength, end, out);
            shape.endEntry(out);
        }
        Elements.end(at, end);
        shape.close(out);
    }
}
