package dev.cassandrakafka.sink.write;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.plan.TableLookup;
import dev.cassandrakafka.sink.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.jcip.annotations.ThreadSafe;

/** The tables of a session. */
@ThreadSafe
public final class CassandraTables implements Tables {
    private final CqlSession session;

    /** Over a session, which the caller closes. */
    public CassandraTables(CqlSession session) {
        this.session = session;
    }

    @Override
    public Object version() {
        // The driver replaces this map when the schema changes; when nodes come and go the new metadata keeps the same
        // map.
        return session.getMetadata().getKeyspaces();
    }

    @Override
    public TableLookup lookup() {
        return TableLookup.of(session.getMetadata().getKeyspaces());
    }

    @Override
    public CompletionStage<?> refresh() {
        return session.refreshSchemaAsync();
    }

    @Override
    public CompletionStage<List<TableWriter>> prepare(RoutePlan plan) {
        CompletionStage<List<TableWriter>> all = CompletableFuture.completedStage(List.of());
        for (TablePlan table : plan.tables()) {
            all = all.thenCombine(prepare(table), CassandraTables::append);
        }
        return all;
    }

    private CompletionStage<TableWriter> prepare(TablePlan plan) {
        return session.prepareAsync(plan.upsertCql())
                .thenCombine(
                        session.prepareAsync(plan.deleteCql()),
                        (upsert, delete) -> new PreparedTable(session, plan, upsert, delete));
    }

    private static List<TableWriter> append(List<TableWriter> head, TableWriter last) {
        List<TableWriter> all = new ArrayList<>(head);
        all.add(last);
        return all;
    }
}
