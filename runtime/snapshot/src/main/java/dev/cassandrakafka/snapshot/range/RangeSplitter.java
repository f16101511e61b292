package dev.cassandrakafka.snapshot.range;

import java.util.Collection;
import java.util.List;
import net.jcip.annotations.Immutable;

/**
 * Divides what is left of a table into ranges of which each is read in one go and, after a stop, at most once more.
 *
 * @param bytes wanted in a range, at most
 * @param partitions wanted in a range, at most
 * @param atLeast how many ranges the whole ring becomes, however small the table is
 * @param atMost how many ranges the whole ring becomes, apart from the cuts at the tokens of nodes
 */
@Immutable
public record RangeSplitter(long bytes, long partitions, int atLeast, int atMost) {

    /** About 64 MiB or 50,000 partitions in a range. */
    public static RangeSplitter forParallelism(int parallelism) {
        return new RangeSplitter(64L << 20, 50_000, Math.max(16, parallelism * 4), 100_000);
    }

    /**
     * The ranges, in order. Each lies between two neighbouring tokens of the ring, so that one set of replicas has all of it.
     *
     * @param left what is to be read
     * @param ring the tokens of all nodes
     */
    public List<TokenRange> split(List<TokenRange> left, Collection<Long> ring, TableSize size) {
        return left.stream()
                .flatMap(range -> TokenRanges.cut(range, ring).stream())
                .flatMap(range -> range.split(pieces(range, size)).stream())
                .toList();
    }

    private int pieces(TokenRange range, TableSize size) {
        double wanted = Math.max(size.bytes() / bytes, size.partitions() / partitions);
        double ofRing = Math.min(Math.max(wanted, atLeast), atMost);
        return (int) Math.max(1, Math.ceil(ofRing * range.share()));
    }
}
