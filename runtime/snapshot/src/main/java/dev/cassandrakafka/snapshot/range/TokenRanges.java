package dev.cassandrakafka.snapshot.range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Sets of token ranges. */
public final class TokenRanges {
    private TokenRanges() {}

    /** What of {@code whole} no range of {@code done} covers, in order. Those may overlap, and may come from another division of the ring. */
    public static List<TokenRange> without(TokenRange whole, Collection<TokenRange> done) {
        List<TokenRange> left = new ArrayList<>();
        long at = whole.start();
        for (TokenRange range : new TreeSet<>(done)) {
            long gapEnd = Math.min(range.start(), whole.end());
            if (gapEnd > at) {
                left.add(new TokenRange(at, gapEnd));
            }
            at = Math.max(at, range.end());
        }
        if (at < whole.end()) {
            left.add(new TokenRange(at, whole.end()));
        }
        return left;
    }

    /** Cuts a range at each of these tokens, in order. */
    public static List<TokenRange> cut(TokenRange range, Collection<Long> tokens) {
        List<TokenRange> pieces = new ArrayList<>();
        long at = range.start();
        for (long token : new TreeSet<>(tokens)) {
            if (token > at && token < range.end()) {
                pieces.add(new TokenRange(at, token));
                at = token;
            }
        }
        pieces.add(new TokenRange(at, range.end()));
        return pieces;
    }
}
