package dev.cassandrakafka.snapshot.range;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.Immutable;

/**
 * The tokens above {@code start} up to and with {@code end}. No key has the token {@code Long.MIN_VALUE}, so that {@link #ALL} is all of them.
 *
 * @param start exclusive
 * @param end inclusive, greater than {@code start}
 */
@Immutable
public record TokenRange(long start, long end) implements Comparable<TokenRange> {
    /** The whole ring. */
    public static final TokenRange ALL = new TokenRange(Long.MIN_VALUE, Long.MAX_VALUE);

    public TokenRange {
        if (start >= end) {
            throw new IllegalArgumentException("the range (%d, %d] is empty".formatted(start, end));
        }
    }

    /**
     * Reads {@link #toString}.
     *
     * @throws IllegalArgumentException if the text is no range
     */
    public static TokenRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is not a token range");
        }
        return new TokenRange(Long.parseLong(text.substring(0, colon)), Long.parseLong(text.substring(colon + 1)));
    }

    /** Share of the ring, above 0 and up to 1. */
    public double share() {
        return ((double) end - (double) start) / ((double) Long.MAX_VALUE - (double) Long.MIN_VALUE);
    }

    /** Cuts into pieces of almost equal size, in order; fewer when there are not as many tokens. */
    public List<TokenRange> split(int pieces) {
        BigInteger from = BigInteger.valueOf(start);
        BigInteger width = BigInteger.valueOf(end).subtract(from);
        List<TokenRange> split = new ArrayList<>(pieces);
        long begin = start;
        for (int i = 1; i <= pieces; i++) {
            BigInteger offset = width.multiply(BigInteger.valueOf(i)).divide(BigInteger.valueOf(pieces));
            long cut = from.add(offset).longValueExact();
            if (cut > begin) {
                split.add(new TokenRange(begin, cut));
                begin = cut;
            }
        }
        return split;
    }

    /** By start, then by end. */
    @Override
    public int compareTo(TokenRange other) {
        int starts = Long.compare(start, other.start);
        return starts != 0 ? starts : Long.compare(end, other.end);
    }

    /** {@code start:end}, as in the keys of the progress topic. */
    @Override
    public String toString() {
        return start + ":" + end;
    }
}
