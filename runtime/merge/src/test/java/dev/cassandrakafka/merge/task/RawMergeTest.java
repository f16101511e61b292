package dev.cassandrakafka.merge.task;

import static dev.cassandrakafka.merge.rows.TestRow.row;
import static dev.cassandrakafka.merge.rows.TestRow.staticRow;
import static dev.cassandrakafka.merge.rows.TestTable.change;
import static dev.cassandrakafka.merge.rows.TestTable.changeAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.rows.MemoryStore;
import dev.cassandrakafka.merge.rows.MergeRun;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RawMergeTest {
    private static final long HOUR = 3_600_000;

    private final MergeRun run = new MergeRun(Deduplication.LAST_WRITE_WINS);

    @Test
    void copiesOfOtherReplicasAreDroppedAndCounted() {
        // When
        for (int copy = 0; copy < 3; copy++) {
            run.take(change().row(1, row().marker(5).cell("a", 5, "x")));
        }
        // Then
        assertThat(run.events()).containsExactly("INSERT 1: +5 a=x@5");
        assertThat(run.dropped()).containsOnlyKeys(DropReason.REPLICA_COPY).containsValue(2);
    }

    @Test
    void theKindOfAnEventFollowsFromItsNews() {
        // When
        run.take(change().row(1, row().cell("a", 5, "x")))
                .take(change().row(1, row().deleted(6, 1)))
                .take(change().staticRow(staticRow().cell("s", 5, "x")))
                .take(TestTable.of(RawKind.READ, 0, TestTable.SCHEMA.fingerprint())
                        .row(2, row().cell("a", 5, "x")))
                .take(change().partitionDeleted(7, 1).row(3, row().marker(8)));
        // Then
        assertThat(run.events())
                .containsExactly(
                        "UPDATE 1: a=x@5",
                        "DELETE 1: -6/1",
                        "UPDATE static: s=x@5",
                        "READ 2: a=x@5",
                        "DELETE_PARTITION -7/1",
                        "INSERT 3: +8");
    }

    @Test
    void whatADeletionOfARangeHidesIsNoNewsWhicheverComesFirst() {
        // When
        run.take(change().row(2, row().cell("a", 5, "x")))
                .take(change().rangeDeleted(1, 3, 6, 1))
                .take(change().row(3, row().cell("a", 6, "late")))
                .take(change().row(4, row().cell("a", 6, "outside")))
                .take(change().row(2, row().cell("a", 7, "later")))
                .take(change().rangeDeleted(1, 3, 6, 1));
        // Then
        assertThat(run.events())
                .containsExactly(
                        "UPDATE 2: a=x@5", "DELETE_RANGE [1..3] -6/1", "UPDATE 4: a=outside@6", "UPDATE 2: a=later@7");
        assertThat(run.dropped()).containsEntry(DropReason.SUPERSEDED, 1).containsEntry(DropReason.REPLICA_COPY, 1);
    }

    @Test
    void aRangeIsNewsAsLongAsItHidesAnythingNew() {
        // Given
        run.take(change().rangeDeleted(2, 3, 9, 1)).take(change().rangeDeleted(1, 5, 6, 1));
        // When
        run.take(change().rangeDeleted(2, 3, 8, 1))
                .take(change().rangeDeleted(1, 3, 7, 1))
                .take(change().rangeDeleted(0, 9, 9, 1));
        // Then
        assertThat(run.events())
                .containsExactly(
                        "DELETE_RANGE [2..3] -9/1",
                        "DELETE_RANGE [1..5] -6/1",
                        "DELETE_RANGE [1..3] -7/1",
                        "DELETE_RANGE [0..9] -9/1");
    }

    @Test
    void theDeletionOfThePartitionMakesRangesAndRowsVoidButNotTheStaticRowOfLater() {
        // Given
        run.take(change().rangeDeleted(1, 3, 6, 1)).take(change().row(1, row().cell("a", 7, "x")));
        run.events();
        // When
        run.take(change().partitionDeleted(8, 1))
                .take(change().row(1, row().cell("a", 8, "y")))
                .take(change().rangeDeleted(1, 3, 8, 1))
                .take(change().staticRow(staticRow().cell("s", 9, "x")));
        // Then
        assertThat(run.events()).containsExactly("DELETE_PARTITION -8/1", "UPDATE static: s=x@9");
    }

    @Test
    void partitionsDoNotKnowEachOther() {
        // When
        run.take("a", change().row(1, row().cell("a", 5, "x"))).take("a\0b", change().row(1, row().cell("a", 5, "x")));
        // Then
        assertThat(run.events()).hasSize(2);
    }

    @Test
    void afterATruncateOlderTimesAreAliveAgainAndLateCopiesAreNot() {
        // Given
        UUID slow = new UUID(1, 2);
        run.take(change(0).row(1, row().cell("a", 50, "x")))
                .take(changeAt(slow, 0).partitionDeleted(60, 1));
        run.events();
        // When
        run.take(
                        RawKey.of(TestTable.ID),
                        TestTable.of(RawKind.TRUNCATED, 0, 0).named(HOUR).value())
                .take(
                        RawKey.of(TestTable.ID),
                        TestTable.of(RawKind.TRUNCATED, 0, 0, slow)
                                .named(HOUR + 45_000)
                                .value())
                .take(change(HOUR).row(1, row().cell("a", 7, "y")))
                .take(changeAt(slow, HOUR + 45_000).row(2, row().cell("a", 8, "w")))
                .take(changeAt(slow, 0).row(1, row().cell("a", 70, "z")));
        // Then
        assertThat(run.events()).containsExactly("TRUNCATE " + HOUR, "UPDATE 1: a=y@7", "UPDATE 2: a=w@8");
        assertThat(run.dropped()).containsEntry(DropReason.OLD_EPOCH, 1).containsEntry(DropReason.CONTROL_COPY, 1);
    }

    @Test
    void ofANodeThatJoinedAfterATruncateEverythingCountsAndOldCopiesStayVoid() {
        // Given
        UUID joined = new UUID(1, 3);
        byte[] key = RawKey.of(TestTable.ID);
        run.take(change(0).row(1, row().cell("a", 50, "x")))
                .take(key, TestTable.of(RawKind.TRUNCATED, 0, 0).named(HOUR).value());
        // When
        run.take(changeAt(joined, HOUR).row(2, row().cell("a", 7, "y")))
                .take(change(HOUR).row(2, row().cell("a", 7, "y")))
                .take(change(HOUR).row(3, row().cell("a", 8, "z")))
                .take(change(0).row(1, row().cell("a", 50, "x")))
                .take(
                        key,
                        TestTable.of(RawKind.TRUNCATED, 0, 0, joined)
                                .named(2 * HOUR)
                                .value())
                .take(change(HOUR).row(4, row().cell("a", 9, "old")))
                .take(changeAt(joined, 2 * HOUR).row(5, row().cell("a", 1, "new")));
        // Then
        assertThat(run.events())
                .containsExactly(
                        "UPDATE 1: a=x@50",
                        "TRUNCATE " + HOUR,
                        "UPDATE 2: a=y@7",
                        "UPDATE 3: a=z@8",
                        "TRUNCATE " + 2 * HOUR,
                        "UPDATE 5: a=new@1");
        assertThat(run.dropped()).containsEntry(DropReason.OLD_EPOCH, 2).containsEntry(DropReason.REPLICA_COPY, 1);
    }

    @Test
    void aTruncateIsToldBeforeTheFirstChangeAfterItEvenIfItsOwnRecordComesLater() {
        // When
        run.take(change(0).row(1, row().cell("a", 50, "x"))).take(change(HOUR).row(1, row().cell("a", 7, "y")));
        // Then
        assertThat(run.events()).containsExactly("UPDATE 1: a=x@50", "TRUNCATE " + HOUR, "UPDATE 1: a=y@7");
    }

    @Test
    void aDroppedTableIsToldOnceAndNothingOfItGoesOn() {
        // When
        byte[] key = RawKey.of(TestTable.ID);
        run.take(key, TestTable.of(RawKind.DROPPED, 0, 0).named(9).value())
                .take(key, TestTable.of(RawKind.DROPPED, 0, 0).named(10).value())
                .take(change().row(1, row().cell("a", 5, "x")));
        // Then
        assertThat(run.events()).containsExactly("DROP 9");
        assertThat(run.dropped()).containsEntry(DropReason.DROPPED_TABLE, 1);
    }

    @Test
    void whatAnotherHostHasYetToTellOfADroppedTableGoesOn() {
        // Given
        UUID slow = new UUID(1, 2);
        byte[] key = RawKey.of(TestTable.ID);
        run.take(change().row(1, row().cell("a", 5, "x")))
                .take(key, TestTable.of(RawKind.DROPPED, 0, 0).named(9).value());
        // When
        MergeRun restarted = new MergeRun(Deduplication.LAST_WRITE_WINS, run.store());
        restarted
                .take(changeAt(slow, 0).row(1, row().cell("a", 5, "x")))
                .take(changeAt(slow, 0).row(2, row().cell("a", 6, "y")))
                .take(TestTable.of(RawKind.READ, 0, TestTable.SCHEMA.fingerprint(), slow)
                        .row(3, row().cell("a", 5, "x")))
                .take(key, TestTable.of(RawKind.DROPPED, 0, 0, slow).named(10).value())
                .take(changeAt(slow, 0).row(4, row().cell("a", 7, "z")));
        // Then
        assertThat(run.events()).containsExactly("UPDATE 1: a=x@5", "DROP 9");
        assertThat(restarted.events()).containsExactly("UPDATE 2: a=y@6");
        assertThat(restarted.dropped())
                .containsEntry(DropReason.DROPPED_TABLE, 2)
                .containsEntry(DropReason.REPLICA_COPY, 1)
                .containsEntry(DropReason.CONTROL_COPY, 1);
    }

    @Test
    void aChangeOfSchemaIsToldOnceForAllHosts() {
        // When
        for (int host = 0; host < 3; host++) {
            run.take(
                    RawKey.of(TestTable.ID),
                    TestTable.of(RawKind.SCHEMA_CHANGED, 0, TestTable.SCHEMA.fingerprint())
                            .value());
        }
        // Then
        assertThat(run.events()).containsExactly("SCHEMA");
    }

    @Test
    void coverageGoesOutByHostAndPartition() {
        // When
        run.take(
                RawKey.of(TestTable.HOST),
                TestTable.of(RawKind.COVERED, 0, 0).covered(77).value());
        // Then
        assertThat(run.events())
                .containsExactly(TestTable.HOST + "/0 {\"hostId\":\"" + TestTable.HOST
                        + "\",\"partition\":0,\"coveredUntilMillis\":77}");
    }

    @Test
    void coverageSaysWhatItsHostHasLost() {
        // When
        run.take(
                RawKey.of(TestTable.HOST),
                TestTable.of(RawKind.COVERED, 0, 0)
                        .covered(77, new Loss(50, 70))
                        .value());
        // Then
        assertThat(run.events())
                .containsExactly(
                        TestTable.HOST + "/0 {\"hostId\":\"" + TestTable.HOST
                                + "\",\"partition\":0,\"coveredUntilMillis\":77,\"lossySinceMillis\":50,\"lossyUntilMillis\":70}");
    }

    @Test
    void anUnknownSchemaIsNeverPassedOver() {
        assertThatThrownBy(() -> run.take(TestTable.of(RawKind.CHANGE, 0, 99).row(1, row().marker(1))))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining(TestTable.ID.toString());
    }

    @Test
    void whatIsKnownOutlivesTheProcess() {
        // Given
        run.take(change(HOUR).row(1, row().cell("a", 5, "x")).rangeDeleted(4, 6, 9, 1))
                .take(change(HOUR).partitionDeleted(1, 1));
        // When
        MergeRun next = new MergeRun(Deduplication.LAST_WRITE_WINS, run.store().copy())
                .take(change(HOUR).row(1, row().cell("a", 5, "x")))
                .take(change(HOUR).row(5, row().cell("a", 9, "x")))
                .take(change(HOUR).partitionDeleted(1, 1))
                .take(change(0).row(1, row().cell("a", 6, "x")));
        // Then
        assertThat(next.events()).isEmpty();
    }

    @Test
    void digestsLetEveryDistinctMutationThroughOnce() {
        // When
        MergeRun digests = new MergeRun(Deduplication.DIGEST)
                .take(change().row(1, row().cell("a", 5, "x")))
                .take(change().row(1, row().cell("a", 5, "x")))
                .take(change().row(1, row().cell("a", 4, "w")))
                .take("other", change().row(1, row().cell("a", 5, "x")));
        // Then
        assertThat(digests.events()).containsExactly("UPDATE 1: a=x@5", "UPDATE 1: a=w@4", "UPDATE 1: a=x@5");
    }

    @Test
    void whatIsWrittenAgainAfterATruncateIsNoCopyForDigests() {
        // When
        MergeRun digests = new MergeRun(Deduplication.DIGEST)
                .take(change(0).row(1, row().cell("a", 5, "x")))
                .take(change(HOUR).row(1, row().cell("a", 5, "x")))
                .take(change(HOUR).row(1, row().cell("a", 5, "x")));
        // Then
        assertThat(digests.events()).containsExactly("UPDATE 1: a=x@5", "TRUNCATE " + HOUR, "UPDATE 1: a=x@5");
    }

    @Test
    void withoutDeduplicationEverythingGoesOn() {
        // When
        MergeRun all = new MergeRun(Deduplication.NONE)
                .take(change().row(1, row().marker(3).deleted(2, 1).cell("a", 5, "x")))
                .take(change().row(1, row().marker(3).deleted(2, 1).cell("a", 5, "x")));
        // Then
        assertThat(all.events()).containsExactly("INSERT 1: +3 -2/1 a=x@5", "INSERT 1: +3 -2/1 a=x@5");
        assertThat(all.store().size()).isZero();
    }

    @Test
    void imagesShowTheRowBeforeAndAfterWithoutWhatIsDeleted() {
        // When
        MergeRun images = MergeRun.withImages()
                .take(change().row(1, row().marker(5).cell("a", 5, "x")))
                .take(change().row(1, row().cell("b", 6, "y")))
                .take(change().rangeDeleted(0, 2, 5, 1))
                .take(change().row(1, row().cell("a", 7, "z")))
                .take(change().partitionDeleted(8, 1))
                .take(change().row(1, row().deleted(9, 1)));
        // Then
        assertThat(images.events())
                .containsExactly(
                        "INSERT 1: +5 a=x@5 | none | +5 a=x@5",
                        "UPDATE 1: b=y@6 | +5 a=x@5 | +5 a=x@5 b=y@6",
                        "DELETE_RANGE [0..2] -5/1",
                        "UPDATE 1: a=z@7 | b=y@6 | a=z@7 b=y@6",
                        "DELETE_PARTITION -8/1",
                        "DELETE 1: -9/1 | none | -9/1");
    }

    @Test
    void aColumnThatWasDroppedAndIsBackHidesOlderWritesOfWhicheverSchemaAlsoInImagesAndAfterARestart() {
        // Given
        TableSchema back = TestTable.SCHEMA_WITH_B_BACK;
        MergeRun run = MergeRun.withImages(new MemoryStore())
                .knows(back)
                .take(change().row(1, row().cell("a", 5, "x").cell("b", 5, "old")))
                .take(TestTable.of(RawKind.CHANGE, 0, back.fingerprint())
                        .row(1, row().cell("b", TestTable.B_DROPPED_MICROS + 1, "new")));
        // When
        MergeRun again = MergeRun.withImages(run.store().copy())
                .take(change().row(2, row().cell("a", 6, "x").cell("b", TestTable.B_DROPPED_MICROS, "late")));
        // Then
        assertThat(run.events())
                .containsExactly(
                        "UPDATE 1: a=x@5 b=old@5 | none | a=x@5 b=old@5",
                        "UPDATE 1: b=new@51 | a=x@5 | a=x@5 b=new@51");
        assertThat(again.events()).containsExactly("UPDATE 2: a=x@6 | none | a=x@6");
    }

    @Test
    void theTotalOfACounterThatASnapshotReadIsNewsWhereNoShardIsKnownAndIsNeverAddedToShards() {
        // Given
        byte[] shard = counter(1, 7);
        // When
        run.take(read().row(1, row().noTime("a", "total")))
                .take(change().row(1, row().counter("a", 5, shard)))
                .take(read().row(1, row().noTime("a", "total of later")));
        // Then
        assertThat(run.events()).hasSize(2).first().isEqualTo("READ 1: a=total@?");
    }

    private static TestTable read() {
        return TestTable.of(RawKind.READ, 0, TestTable.SCHEMA.fingerprint());
    }

    /** A context of one global shard. */
    private static byte[] counter(long clock, long count) {
        return new ByteWriter()
                .u16(1)
                .u16(0x8000)
                .i64(0)
                .i64(1)
                .i64(clock)
                .i64(count)
                .toByteArray();
    }
}
