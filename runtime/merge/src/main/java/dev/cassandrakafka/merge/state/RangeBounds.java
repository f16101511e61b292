package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.raw.RawReader;
import java.util.Arrays;
import net.jcip.annotations.NotThreadSafe;

/** The comparable bounds of a range in one array: a row lies in it if it is above the start and below the end. Reusable. */
@NotThreadSafe
final class RangeBounds {
    private byte[] array = {};
    private int startOffset;
    private int startLength;
    private int endOffset;
    private int endLength;

    /** Those of the range that the reader stands on. */
    RangeBounds read(RawReader reader) {
        return set(
                reader.array(),
                reader.start().comparableOffset(),
                reader.start().comparableLength(),
                reader.end().comparableOffset(),
                reader.end().comparableLength());
    }

    RangeBounds set(byte[] bytes, int start, int startCount, int end, int endCount) {
        array = bytes;
        startOffset = start;
        startLength = startCount;
        endOffset = end;
        endLength = endCount;
        return this;
    }

    boolean isEmpty() {
        return compareStart(array, endOffset, endLength) >= 0;
    }

    byte[] array() {
        return array;
    }

    int startOffset() {
        return startOffset;
    }

    int startLength() {
        return startLength;
    }

    int endOffset() {
        return endOffset;
    }

    int endLength() {
        return endLength;
    }

    int compareStart(byte[] other, int offset, int length) {
        return Arrays.compareUnsigned(array, startOffset, startOffset + startLength, other, offset, offset + length);
    }

    int compareEnd(byte[] other, int offset, int length) {
        return Arrays.compareUnsigned(array, endOffset, endOffset + endLength, other, offset, offset + length);
    }
}
