package dev.cassandrakafka.capture.read;

import java.util.Set;
import java.util.UUID;
import net.jcip.annotations.Immutable;

/**
 * What was waited for long enough while the node answered: it is gone, and what cannot be read for that is passed over.
 *
 * @param tables that were dropped, and have changes which do not fit the columns that are known of them
 * @param segmentId a segment in which tables that are not known are gone
 * @param end up to where they are
 */
@Immutable
public record GivenUp(Set<UUID> tables, long segmentId, int end) {
    /** Nothing is. */
    public static final GivenUp NONE = new GivenUp(Set.of(), -1, 0);

    public GivenUp {
        tables = Set.copyOf(tables);
    }
}
