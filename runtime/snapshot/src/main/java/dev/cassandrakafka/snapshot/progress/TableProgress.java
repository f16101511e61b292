package dev.cassandrakafka.snapshot.progress;

import dev.cassandrakafka.snapshot.range.TokenRange;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.Immutable;

/**
 * How far one table is.
 *
 * @param done the ranges whose rows all lie in the raw topic, with the number of their rows; empty once the table is complete
 * @param complete whether that is all of the table
 * @param completeRows rows of a complete table
 */
@Immutable
public record TableProgress(Map<TokenRange, Long> done, boolean complete, long completeRows) {
    /** Nothing yet. */
    public static final TableProgress NONE = new TableProgress(Map.of(), false, 0);

    public TableProgress {
        done = Map.copyOf(done);
    }

    public List<TokenRange> ranges() {
        return done.keySet().stream().sorted().toList();
    }

    /** Rows in the raw topic. */
    public long rows() {
        return complete
                ? completeRows
                : done.values().stream().mapToLong(Long::longValue).sum();
    }
}
