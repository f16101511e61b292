package dev.cassandrakafka.snapshot;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import dev.cassandrakafka.change.schema.NodeSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.snapshot.cluster.ClusterFacts;
import dev.cassandrakafka.snapshot.cluster.TablePages;
import dev.cassandrakafka.snapshot.progress.Progress;
import dev.cassandrakafka.snapshot.progress.TableProgress;
import dev.cassandrakafka.snapshot.range.RangeSplitter;
import dev.cassandrakafka.snapshot.range.TokenRange;
import dev.cassandrakafka.snapshot.range.TokenRanges;
import dev.cassandrakafka.snapshot.read.TableQuery;
import dev.cassandrakafka.snapshot.run.TableWork;
import dev.cassandrakafka.snapshot.status.TableTally;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jcip.annotations.NotThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what is left to read: the tables as they are now, less what is noted as done. */
@NotThreadSafe
final class Planner {
    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private final CdcPipeline pipeline;
    private final CqlSession session;
    private final ClusterFacts cluster;
    private final Clock clock;

    Planner(CdcPipeline pipeline, CqlSession session, Clock clock) {
        this.pipeline = pipeline;
        this.session = session;
        this.cluster = new ClusterFacts(session);
        this.clock = clock;
    }

    /**
     * The tables that are not complete. Blocks.
     *
     * @throws DriverException if Cassandra does not answer
     */
    List<TableWork> plan(Progress progress) {
        Set<String> keyspaces =
                pipeline.tables().stream().map(TableSelector::keyspace).collect(Collectors.toSet());
        NodeSchema schema = cluster.schema(keyspaces);
        pipeline.tables().stream()
                .filter(selector -> schema.selected(List.of(selector)).isEmpty())
                .forEach(selector -> LOG.atWarn()
                        .addKeyValue(LogKeys.KEYSPACE, selector.keyspace())
                        .addKeyValue(LogKeys.TABLE, String.valueOf(selector.table()))
                        .log("There is no such table; the snapshot goes on without it"));
        List<Long> ring = cluster.ring();
        boolean complexTimes = cluster.givesComplexTimes();
        return schema.selected(pipeline.tables()).stream()
                .map(table -> plan(table, progress.table(table.id()), ring, complexTimes))
                .toList();
    }

    private TableWork plan(TableSchema table, TableProgress before, List<Long> ring, boolean complexTimes) {
        TableQuery query = TableQuery.of(table, complexTimes);
        List<TokenRange> done = before.ranges();
        List<TokenRange> left = before.complete()
                ? List.of()
                : RangeSplitter.forParallelism(pipeline.snapshot().parallelism())
                        .split(TokenRanges.without(TokenRange.ALL, done), ring, cluster.size(table));
        TableTally tally =
                new TableTally(table.keyspace(), table.table(), done.size() + left.size(), done.size(), before.rows());
        long epochMillis = cluster.truncatedAtMillis(table.id());
        return new TableWork(
                query, new TablePages(session, query, consistency(), clock), epochMillis, left, done, tally);
    }

    private ConsistencyLevel consistency() {
        return DefaultConsistencyLevel.valueOf(pipeline.snapshot().consistency().name());
    }
}
