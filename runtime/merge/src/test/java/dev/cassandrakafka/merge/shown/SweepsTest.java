package dev.cassandrakafka.merge.shown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.merge.rows.MemoryStore;
import dev.cassandrakafka.merge.rows.TestTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SweepsTest {
    private static final int ROWS = 10;
    private static final int BUDGET = 3;

    private final MemoryStore store = new MemoryStore();
    private final Sweeps sweeps = new Sweeps(store);
    private final List<String> visited = new ArrayList<>();

    @Test
    void aPartitionHasOneHoweverOftenItChanges() {
        rows("k");
        for (int i = 0; i < 20; i++) {
            sweeps.partition(TestTable.key("k"), true);
            work(sweeps);
            assertThat(store.size()).isLessThanOrEqualTo(ROWS + 1);
        }
    }

    @Test
    void allRowsAreVisitedAfterTheLastChangeAlsoByTheNextProcess() {
        for (int before = 0; before < 8; before++) {
            rows("k");
            for (int i = 0; i < before; i++) {
                sweeps.partition(TestTable.key("k"), false);
                work(sweeps);
            }
            visited.clear();
            sweeps.partition(TestTable.key("k"), true);
            finish();
            assertThat(visited).contains(every("k"));
        }
    }

    @Test
    void aPartitionThatChangesAllTheTimeKeepsNoOtherWaitingAndIsGoneThroughItself() {
        rows("k");
        rows("l");
        sweeps.partition(TestTable.key("l"), true);
        for (int i = 0; i < 10; i++) {
            sweeps.partition(TestTable.key("k"), true);
            work(sweeps);
        }
        assertThat(visited).contains(every("k")).contains(every("l"));
    }

    private void rows(String partitionKey) {
        ShownRows shown = new ShownRows(store);
        shown.begin(TestTable.key(partitionKey));
        for (int i = 0; i < ROWS; i++) {
            shown.find(new byte[] {(byte) i}, 0, 1);
            shown.save(true, 1, 0, new ByteWriter().u8(0), 1, new ByteWriter());
        }
    }

    private void work(Sweeps of) {
        of.work(BUDGET, (key, every) -> visited.add(text(key) + every));
    }

    private void finish() {
        Sweeps rest = new Sweeps(store);
        while (rest.any()) {
            work(rest);
        }
    }

    private static String[] every(String partitionKey) {
        String[] texts = new String[ROWS];
        for (int i = 0; i < ROWS; i++) {
            texts[i] = partitionKey + i + true;
        }
        return texts;
    }

    private static String text(byte[] key) {
        byte[] raw = ShownKeys.rawKey(key);
        int at = RawKey.PARTITION_KEY_OFFSET;
        return new String(raw, at, raw.length - at, StandardCharsets.UTF_8) + key[ShownKeys.clusteringOffset(key)];
    }
}
