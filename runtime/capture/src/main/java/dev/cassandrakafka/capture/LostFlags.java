package dev.cassandrakafka.capture;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * Tables without their flag, and since when. One that gets it back has a gap that nothing else tells of: what was written meanwhile is in no
 * segment. One that is left without it has none, since nothing is said of it any more.
 */
@NotThreadSafe
final class LostFlags {
    private final Coverage coverage;
    private final Findings findings;
    private final Map<UUID, Gap> gaps = new HashMap<>();

    LostFlags(Coverage coverage, Findings findings) {
        this.coverage = coverage;
        this.findings = findings;
    }

    private record Gap(TableSchema table, long sinceMillis) {}

    /**
     * Takes in which tables lack it now.
     *
     * @param seenMillis when the node was asked the last time before, in steady milliseconds, negative if never
     */
    void look(Tables tables, long seenMillis, Moment now) {
        long covered = coverage.coveredUntilMillis();
        long seen = seenMillis < 0 ? covered : now.wallMillis() - (now.steadyMillis() - seenMillis);
        for (TableSchema table : tables.unflagged()) {
            gaps.putIfAbsent(table.id(), new Gap(table, Math.min(seen, covered)));
        }
        Iterator<Gap> all = gaps.values().iterator();
        while (all.hasNext()) {
            Gap gap = all.next();
            UUID id = gap.table().id();
            if (tables.unflagged().stream().noneMatch(table -> table.id().equals(id))) {
                all.remove();
                if (tables.find(id).isPresent() && tables.captured().contains(id)) {
                    coverage.lostSince(gap.sinceMillis(), now);
                    findings.flagBack(gap.table(), now.wallMillis());
                }
            }
        }
    }
}
