package dev.cassandrakafka.snapshot.range;

import java.util.Collection;
import net.jcip.annotations.Immutable;

/**
 * How large a table is, as its nodes estimate.
 *
 * @param partitions number of partitions of the whole table, one replica counted
 * @param bytes their size
 */
@Immutable
public record TableSize(double partitions, double bytes) {
    /** Nothing is known, as for a table whose data is not yet on disk. */
    public static final TableSize UNKNOWN = new TableSize(0, 0);

    /**
     * One row of a node's {@code system.size_estimates}.
     *
     * @param share of the ring, above 0 and up to 1
     * @param meanBytes of a partition
     */
    public record Estimate(double share, long partitions, long meanBytes) {}

    /** Sums estimates up. Ranges of nodes that were not asked, such as those of other data centres, are taken to be as dense. */
    public static TableSize of(Collection<Estimate> estimates) {
        double share = estimates.stream().mapToDouble(Estimate::share).sum();
        if (share == 0) {
            return UNKNOWN;
        }
        double partitions = estimates.stream().mapToDouble(Estimate::partitions).sum();
        double bytes = estimates.stream()
                .mapToDouble(estimate -> (double) estimate.partitions() * estimate.meanBytes())
                .sum();
        return new TableSize(partitions / share, bytes / share);
    }
}
