package dev.cassandrakafka.sink.write;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.plan.TableLookup;
import dev.cassandrakafka.sink.plan.TablePlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import net.jcip.annotations.ThreadSafe;

/** The tables of a session. */
@ThreadSafe
public final class CassandraTables implements Tables {
    private static final Duration VERIFY = Duration.ofSeconds(10);
    private static final Duration LONGEST_REFRESH = Duration.ofSeconds(60);

    private final CqlSession session;
    private final AtomicLong verifications = new AtomicLong();
    private volatile boolean stuck;

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
        return session.refreshSchemaAsync()
                .thenCompose(metadata -> session.checkSchemaAgreementAsync())
                .thenAccept(CassandraTables::requireAgreement)
                .toCompletableFuture()
                .orTimeout(LONGEST_REFRESH.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((done, failure) -> {
                    if (failure != null && Failures.cause(failure) instanceof TimeoutException) {
                        stuck = true;
                    }
                });
    }

    /**
     * Whether the session's schema can no longer be had. A refresh that fails in the driver at the wrong moment is never ended there, and
     * all later ones wait for it (apache/cassandra-java-driver#1918): only another session helps.
     */
    public boolean stuck() {
        return stuck;
    }

    @Override
    public CompletionStage<?> verify(Collection<TablePlan> plans) {
        List<CompletableFuture<?>> all = new ArrayList<>();
        for (TablePlan plan : plans) {
            all.add(session.prepareAsync(anew(plan.upsertCql())).toCompletableFuture());
            all.add(session.prepareAsync(anew(plan.deleteCql())).toCompletableFuture());
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    /**
     * The driver answers a prepare request that equals an earlier one by itself. A statement whose own timeout is a nanosecond longer
     * equals none, and is the same to the server.
     */
    private SimpleStatement anew(String cql) {
        return SimpleStatement.newInstance(cql).setTimeout(VERIFY.plusNanos(verifications.incrementAndGet()));
    }

    private static void requireAgreement(boolean agree) {
        if (!agree) {
            throw new IllegalStateException("the nodes do not agree on the schema yet");
        }
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
