package dev.cassandrakafka.control.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Beside the definition itself: the latest time at which every range has enough replicas that are at least that far. */
class CompletenessPropertyTest {
    private static final int HOSTS = 6;
    private static final long LATEST = 40;

    @Property(tries = 2000)
    void allIsTheLatestTimeThatEveryReplicaHasReached(
            @ForAll("rings") List<Set<UUID>> ring, @ForAll("covered") Map<UUID, Long> covered) {
        OptionalLong expected = latest(time ->
                ring.stream().allMatch(range -> !range.isEmpty() && reached(range, covered, time) == range.size()));
        assertThat(Completeness.of(ring, covered, 0).all()).isEqualTo(expected);
    }

    @Property(tries = 2000)
    void quorumIsTheLatestTimeThatAQuorumHasReached(
            @ForAll("rings") List<Set<UUID>> ring, @ForAll("covered") Map<UUID, Long> covered) {
        OptionalLong expected = latest(time ->
                ring.stream().allMatch(range -> !range.isEmpty() && 2 * reached(range, covered, time) > range.size()));
        assertThat(Completeness.of(ring, covered, 0).quorum()).isEqualTo(expected);
    }

    @Property(tries = 500)
    void aHostThatGoesOnNeverTakesAnythingBack(
            @ForAll("rings") List<Set<UUID>> ring, @ForAll("covered") Map<UUID, Long> covered) {
        // Given
        Map<UUID, Long> later = new java.util.HashMap<>(covered);
        later.replaceAll((host, time) -> time + 1);
        // When
        Completeness before = Completeness.of(ring, covered, 0);
        Completeness after = Completeness.of(ring, later, 0);
        // Then
        assertThat(after.all().orElse(-1)).isGreaterThanOrEqualTo(before.all().orElse(-1));
        assertThat(after.quorum().orElse(-1))
                .isGreaterThanOrEqualTo(before.quorum().orElse(-1));
    }

    private static OptionalLong latest(Predicate<Long> holds) {
        return LongStream.rangeClosed(0, LATEST).filter(holds::test).max();
    }

    private static long reached(Set<UUID> range, Map<UUID, Long> covered, long time) {
        return range.stream()
                .filter(host -> covered.containsKey(host) && covered.get(host) >= time)
                .count();
    }

    @Provide
    Arbitrary<List<Set<UUID>>> rings() {
        return hosts().set().ofMinSize(0).ofMaxSize(5).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Map<UUID, Long>> covered() {
        return Arbitraries.maps(hosts(), Arbitraries.longs().between(0, LATEST)).ofMaxSize(HOSTS);
    }

    private static Arbitrary<UUID> hosts() {
        return Arbitraries.integers().between(1, HOSTS).map(host -> new UUID(0, host));
    }
}
