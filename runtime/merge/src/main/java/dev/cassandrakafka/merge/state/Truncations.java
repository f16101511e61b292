package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.ByteWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * Which TRUNCATE of a table a host means. Every node notes the time of a TRUNCATE by its own clock and after its own flush, so that one and the
 * same has another time at each. They are told apart by what cannot mislead: two times of one host are two truncations, and the first time of
 * a truncation that another host tells is the nearest of those that come after its last one.
 *
 * <p>Generations count from 1; one that is lower than the newest is void.
 */
@NotThreadSafe
final class Truncations {
    /** Cassandra's {@code truncate_request_timeout} is a minute; the rest is for clocks. */
    static final long WINDOW_MILLIS = 120_000;

    static final int UNKNOWN = -1;

    private static final int FIRST = 1;
    private static final int VOID = 0;
    private static final int KEPT = 4;

    private final List<Noted> noted = new ArrayList<>();
    private int newest = VOID;

    /** A host's time of its last TRUNCATE, 0 before the first, and the generation that began with it. */
    private record Noted(UUID host, long millis, int generation) {}

    int newest() {
        return newest;
    }

    /** The generation that a host's time is known to be of, or {@link #UNKNOWN}. */
    int find(UUID host, long millis) {
        for (int i = 0; i < noted.size(); i++) {
            Noted each = noted.get(i);
            if (each.millis == millis && each.host.equals(host)) {
                return each.generation;
            }
        }
        return UNKNOWN;
    }

    /** Takes in a time that is not known yet; gives its generation, which is a new one, the newest, or void. */
    int add(UUID host, long millis) {
        int generation = place(host, millis);
        if (generation > newest) {
            newest = generation;
            noted.removeIf(each -> each.generation < newest - KEPT && millis(each.host) != each.millis);
        }
        noted.add(new Noted(host, millis, generation));
        return generation;
    }

    private int place(UUID host, long millis) {
        if (noted.isEmpty()) {
            return FIRST;
        }
        long last = millis(host);
        if (millis < last) {
            return VOID;
        }
        int near = nearest(millis, generation(host));
        if (near != VOID) {
            return near;
        }
        boolean isLater = last >= 0 || noted.stream().allMatch(each -> each.millis < millis);
        return isLater ? newest + 1 : VOID;
    }

    /** The generation after that one with the time that is nearest. */
    private int nearest(long millis, int after) {
        int found = VOID;
        long distance = WINDOW_MILLIS + 1;
        for (Noted each : noted) {
            long apart = Math.abs(each.millis - millis);
            if (each.generation > after && apart < distance) {
                found = each.generation;
                distance = apart;
            }
        }
        return found;
    }

    /** The last time of a host, -1 when none is known. */
    private long millis(UUID host) {
        return noted.stream()
                .filter(each -> each.host.equals(host))
                .mapToLong(Noted::millis)
                .max()
                .orElse(-1);
    }

    private int generation(UUID host) {
        return noted.stream()
                .filter(each -> each.host.equals(host))
                .mapToInt(Noted::generation)
                .max()
                .orElse(VOID);
    }

    void write(ByteWriter out) {
        out.varint(newest).varint(noted.size());
        noted.forEach(each -> out.i64(each.host.getMostSignificantBits())
                .i64(each.host.getLeastSignificantBits())
                .i64(each.millis)
                .varint(each.generation));
    }

    void read(ByteReader in) {
        newest = in.varint();
        for (int left = in.varint(); left > 0; left--) {
            noted.add(new Noted(new UUID(in.i64(), in.i64()), in.i64(), in.varint()));
        }
    }
}
