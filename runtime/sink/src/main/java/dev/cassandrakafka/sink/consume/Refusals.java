package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.sink.plan.TablePlan;
import dev.cassandrakafka.sink.write.Completions;
import dev.cassandrakafka.sink.write.Dispatch;
import dev.cassandrakafka.sink.write.FailureKind;
import dev.cassandrakafka.sink.write.Failures;
import dev.cassandrakafka.sink.write.RowGroup;
import dev.cassandrakafka.sink.write.RowWrite;
import dev.cassandrakafka.sink.write.Tables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why Cassandra refuses a group. Its table may have changed a moment ago, or may be known to some nodes only, so the cluster is
 * asked first. If the table is another one, the group is dropped, for its partitions are read again by a new plan. If it is not, and the
 * cluster takes the statements as such, the rows are sent once more, each alone; what is refused then is refused for what is in it.
 */
@NotThreadSafe
final class Refusals {
    private final Routes routes;
    private final Tables tables;
    private final Dispatch dispatch;
    private final Completions completions;
    private final BadRecords badRecords;
    private List<Refusal> waiting = new ArrayList<>();
    private boolean asking;

    Refusals(Routes routes, Tables tables, Dispatch dispatch, Completions completions, BadRecords badRecords) {
        this.routes = routes;
        this.tables = tables;
        this.dispatch = dispatch;
        this.completions = completions;
        this.badRecords = badRecords;
    }

    /** Cassandra has refused a group. */
    void add(RowGroup group, Throwable failure) {
        Refusal refusal = new Refusal(group, failure);
        if (!routes.isCurrent(group.table())) {
            return;
        }
        if (group.isCheckedFor(tables.version())) {
            blame(refusal);
        } else {
            waiting.add(refusal);
            ask();
        }
    }

    /** Whether the cluster is being asked about some group. */
    boolean busy() {
        return asking;
    }

    private void ask() {
        if (asking || waiting.isEmpty()) {
            return;
        }
        asking = true;
        List<Refusal> asked = waiting;
        waiting = new ArrayList<>();
        var unused =
                tables.refresh().whenComplete((result, failure) -> completions.add(() -> answered(asked, failure)));
    }

    private void answered(List<Refusal> asked, @Nullable Throwable failure) {
        if (failure != null) {
            later(asked, failure);
            return;
        }
        routes.compileAll();
        verify(asked.stream()
                .filter(refusal -> routes.isCurrent(refusal.group.table()))
                .toList());
    }

    private void verify(List<Refusal> current) {
        Set<TablePlan> plans = new LinkedHashSet<>();
        current.forEach(refusal -> plans.add(refusal.group.table().plan()));
        Object version = tables.version();
        var unused = tables.verify(plans)
                .whenComplete((result, failure) -> completions.add(() -> verified(current, version, failure)));
    }

    private void verified(List<Refusal> current, Object version, @Nullable Throwable failure) {
        if (failure != null) {
            later(current, failure);
            return;
        }
        for (Refusal refusal : current) {
            refusal.group.checked(version);
            refusal.group.split().forEach(dispatch::offer);
        }
        asking = false;
        ask();
    }

    private void later(List<Refusal> refusals, Throwable failure) {
        FailureKind kind = Failures.kind(failure) == FailureKind.DENIED ? FailureKind.DENIED : FailureKind.AWAY;
        refusals.forEach(refusal -> dispatch.again(refusal.group, kind, failure));
        asking = false;
        ask();
    }

    /** Each of the rows was sent alone when the group was checked, so this is the row. */
    private void blame(Refusal refusal) {
        for (RowWrite write : refusal.group.writes()) {
            if (!write.isVoid()) {
                badRecords.refused(write.record(), write.row().plan().tableName(), refusal.failure);
            }
        }
    }

    private record Refusal(RowGroup group, Throwable failure) {}
}
