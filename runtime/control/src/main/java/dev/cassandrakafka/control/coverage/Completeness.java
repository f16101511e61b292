package dev.cassandrakafka.control.coverage;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * Up to when the events of a table are complete, in epoch milliseconds of log time.
 *
 * @param all every replica of every range has published what was durable at it by then; empty while one has published nothing
 * @param quorum the same for the best quorum of the replicas of each range; empty while a range has no such quorum
 * @param ranges how many ranges there are
 * @param behind how many of them are not covered, by all replicas, up to the time that was asked for
 * @param slowest the host that holds {@code all} back; one of those that have published nothing, if there are any
 */
public record Completeness(OptionalLong all, OptionalLong quorum, int ranges, int behind, Optional<UUID> slowest) {

    /** Of a table without a replica in the capture data centre: nothing is known. */
    private static final Completeness UNKNOWN =
            new Completeness(OptionalLong.empty(), OptionalLong.empty(), 0, 0, Optional.empty());

    /**
     * The minimum over the ranges of the minimum, or of the quorum's value, over the replicas.
     *
     * @param replicas for each token range the hosts of the capture data centre that replicate it; an empty set is a range that nobody covers
     * @param covered up to when each host has published; hosts that have published nothing are absent
     * @param wanted time that a range should be covered up to, for {@code behind}
     */
    public static Completeness of(Collection<Set<UUID>> replicas, Map<UUID, Long> covered, long wanted) {
        if (replicas.isEmpty()) {
            return UNKNOWN;
        }
        int behind = (int) replicas.stream()
                .map(range -> all(range, covered))
                .filter(until -> until.isEmpty() || until.getAsLong() < wanted)
                .count();
        return new Completeness(
                least(replicas.stream().map(range -> all(range, covered)).toList()),
                least(replicas.stream().map(range -> quorum(range, covered)).toList()),
                replicas.size(),
                behind,
                slowest(replicas, covered));
    }

    /** The same, and no later than this, for the replicas together. */
    public Completeness atMost(OptionalLong time) {
        OptionalLong bounded = time.isPresent() && all.isPresent()
                ? OptionalLong.of(Math.min(all.getAsLong(), time.getAsLong()))
                : all;
        return new Completeness(bounded, quorum, ranges, behind, slowest);
    }

    private static OptionalLong least(Collection<OptionalLong> ranges) {
        return ranges.stream().allMatch(OptionalLong::isPresent)
                ? ranges.stream().mapToLong(OptionalLong::getAsLong).min()
                : OptionalLong.empty();
    }

    private static OptionalLong all(Set<UUID> hosts, Map<UUID, Long> covered) {
        return atLeast(hosts.size(), hosts, covered);
    }

    private static OptionalLong quorum(Set<UUID> hosts, Map<UUID, Long> covered) {
        return atLeast(hosts.size() / 2 + 1, hosts, covered);
    }

    /** The latest time up to which so many of the hosts have published. */
    private static OptionalLong atLeast(int count, Set<UUID> hosts, Map<UUID, Long> covered) {
        long[] rising = hosts.stream()
                .map(covered::get)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return count == 0 || rising.length < count
                ? OptionalLong.empty()
                : OptionalLong.of(rising[rising.length - count]);
    }

    private static Optional<UUID> slowest(Collection<Set<UUID>> replicas, Map<UUID, Long> covered) {
        return replicas.stream()
                .flatMap(Set::stream)
                .min(Comparator.<UUID>comparingLong(host -> covered.getOrDefault(host, Long.MIN_VALUE))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
