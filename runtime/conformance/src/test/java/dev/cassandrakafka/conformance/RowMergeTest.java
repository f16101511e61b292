package dev.cassandrakafka.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.apache.cassandra.db.Clustering;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.rows.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Merges of rows beside those of Cassandra's own {@code Row.Merger}, a million in all. */
class RowMergeTest {
    private static final int TRIPLES = 25_000;

    /** What the rows are of. */
    enum Kind {
        ROWS,
        STATIC_ROWS,
        EQUAL_PATHS,
        COUNTERS,
        STATIC_COUNTERS,
        LOCAL_SHARDS;

        List<RowColumn> columns() {
            return switch (this) {
                case ROWS -> RowColumn.plain(false);
                case STATIC_ROWS -> RowColumn.plain(true);
                case EQUAL_PATHS -> RowColumn.withEqualPaths();
                case COUNTERS, LOCAL_SHARDS -> RowColumn.counters(false);
                case STATIC_COUNTERS -> RowColumn.counters(true);
            };
        }

        Clustering<?> clustering() {
            return switch (this) {
                case STATIC_ROWS, STATIC_COUNTERS -> Clustering.STATIC_CLUSTERING;
                default -> Clustering.EMPTY;
            };
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ROWS, 500000",
        "STATIC_ROWS, 100000",
        "EQUAL_PATHS, 100000",
        "COUNTERS, 150000",
        "STATIC_COUNTERS, 50000",
        "LOCAL_SHARDS, 100000"
    })
    void everyStepOfAChainKnowsAndTellsWhatCassandrasMergeChanges(Kind kind, int pairs) {
        // Given
        Random random = Seed.random(kind.name());
        List<RowColumn> columns = kind.columns();
        GeneratedRows rows = new GeneratedRows(random, columns, kind == Kind.LOCAL_SHARDS);
        GeneratedTimes times = new GeneratedTimes(random);
        RowChain chain = new RowChain(columns, kind.clustering());
        // When
        for (int done = 0; done < pairs; ) {
            chain.begin().takeFirst(rows.row(kind.clustering()));
            for (int steps = 1 + random.nextInt(3); steps > 0; steps--, done++) {
                if (random.nextInt(4) == 0) {
                    chain.cover(times.deletion());
                }
                // Then
                chain.take(rows.row(kind.clustering()), kind != Kind.LOCAL_SHARDS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ROWS", "STATIC_ROWS"})
    void anyOrderOfThreeComesToWhatCassandraMakesOfAllAtOnce(Kind kind) {
        // Given
        Random random = Seed.random("triples of " + kind);
        List<RowColumn> columns = kind.columns();
        GeneratedRows rows = new GeneratedRows(random, columns, false);
        GeneratedTimes times = new GeneratedTimes(random);
        TheirMerge theirs = new TheirMerge(3, kind.clustering());
        RowChain chain = new RowChain(columns, kind.clustering());
        for (int i = 0; i < TRIPLES; i++) {
            Row[] all = {
                rows.row(kind.clustering()), rows.row(kind.clustering()), rows.row(kind.clustering()),
            };
            DeletionTime covering = random.nextInt(3) == 0 ? times.deletion() : DeletionTime.LIVE;
            int covered = random.nextInt(3);
            int first = random.nextInt(3);
            // When
            chain.begin();
            for (int at = 0; at < 3; at++) {
                if (at == covered) {
                    chain.cover(covering);
                }
                chain.take(all[(first + at) % 3], true);
            }
            // Then
            chain.isAt(theirs.merge(covering, all));
        }
        assertThat(theirs.merges()).isEqualTo(TRIPLES);
    }
}
