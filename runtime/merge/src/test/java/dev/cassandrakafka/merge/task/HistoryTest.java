package dev.cassandrakafka.merge.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.rows.Histories;
import dev.cassandrakafka.merge.rows.MergeRun;
import dev.cassandrakafka.merge.rows.TestRow;
import dev.cassandrakafka.merge.rows.TestTable;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the order and however often the mutations of a history come, the same is known in the end, and only what is new is told. */
class HistoryTest {

    @Property(tries = 500)
    void anyOrderAndAnyCopiesComeToTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int length) {
        // Given
        List<byte[]> history = history(seed, length);
        List<byte[]> shuffled = new ArrayList<>(
                Stream.of(history, history, history).flatMap(List::stream).toList());
        Collections.shuffle(shuffled, new Histories(seed).random());
        // When
        MergeRun once = run(history);
        MergeRun often = run(shuffled);
        // Then
        assertThat(known(often)).isEqualTo(known(once));
    }

    @Property(tries = 500)
    void newsAloneBuildsWhatIsKnownAndAllOfItIsNewsAgain(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int length) {
        // Given
        MergeRun first = new MergeRun(Deduplication.LAST_WRITE_WINS);
        MergeRun replay = new MergeRun(Deduplication.LAST_WRITE_WINS);
        first.forwardTo(replay);
        // When
        history(seed, length).forEach(mutation -> first.take(TestTable.key("k"), mutation));
        // Then
        assertThat(replay.events()).isEqualTo(first.events());
        assertThat(known(replay)).isEqualTo(known(first));
    }

    @Property(tries = 200)
    void aHistoryThatComesAgainTellsNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int length) {
        // Given
        List<byte[]> history = history(seed, length);
        MergeRun run = run(history);
        run.events();
        // When
        history.forEach(mutation -> run.take(TestTable.key("k"), mutation));
        // Then
        assertThat(run.events()).isEmpty();
    }

    private static List<byte[]> history(long seed, int length) {
        Histories histories = new Histories(seed);
        return Stream.generate(() -> histories.mutation().value()).limit(length).toList();
    }

    private static MergeRun run(List<byte[]> history) {
        MergeRun run = new MergeRun(Deduplication.LAST_WRITE_WINS);
        history.forEach(mutation -> run.take(TestTable.key("k"), mutation));
        return run;
    }

    /**
     * What a merge knows, by what it lets through: probes of every place at every time, each against a copy of its state. Deletions hide the
     * probes that they would.
     */
    private static List<String> known(MergeRun run) {
        List<String> answers = new ArrayList<>();
        for (int time = 0; time <= Histories.TIMES; time++) {
            for (int row = 0; row < Histories.ROWS; row++) {
                answers.addAll(ask(
                        run,
                        TestTable.change().row(row, everything(TestRow.row().marker(time), time))));
                answers.addAll(
                        ask(run, TestTable.change().row(row, TestRow.row().deleted(time, 1))));
            }
            answers.addAll(ask(run, TestTable.change().staticRow(everything(TestRow.staticRow(), time))));
            answers.addAll(ask(run, TestTable.change().partitionDeleted(time, 1)));
        }
        return answers;
    }

    private static TestRow everything(TestRow row, long time) {
        return row.cell("a", time, "y")
                .cell("b", time, "y")
                .cell("new", time, "")
                .columnDeleted("m", time, 1)
                .columnDeleted("n", time, 1)
                .element("n", "k", time + 1, "y")
                .element("n", "l", time + 1, "y");
    }

    private static List<String> ask(MergeRun run, TestTable probe) {
        return new MergeRun(Deduplication.LAST_WRITE_WINS, run.store().copy())
                .take(probe)
                .events();
    }
}
