package dev.cassandrakafka.capture.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Truncations of before a node joined: other nodes know them and it does not, so that its whole log is younger. */
public final class TruncationsBefore {
    private TruncationsBefore() {}

    /**
     * Those of before the node joined; of several nodes' times the latest. Empty as long as one is so young that the node may still be about to
     * execute it: then what it has written is older.
     *
     * @param own what the node says
     * @param others what the others say
     * @param nowMillis the time by the node's clock
     * @param settleMillis that a TRUNCATE may take from the first node to the last
     */
    public static Optional<Map<UUID, Truncation>> of(
            LocalState own, Collection<LocalState> others, long nowMillis, long settleMillis) {
        Map<UUID, Truncation> before = new HashMap<>();
        for (LocalState other : others) {
            other.truncations().forEach((table, truncation) -> {
                Truncation wholeLog = new Truncation(truncation.timeMillis(), 0, 0);
                before.merge(table, wholeLog, (one, two) -> one.timeMillis() >= two.timeMillis() ? one : two);
            });
        }
        before.keySet().removeAll(own.truncations().keySet());
        boolean young = before.values().stream().anyMatch(one -> nowMillis - one.timeMillis() < settleMillis);
        return young ? Optional.empty() : Optional.of(before);
    }
}
