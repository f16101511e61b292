package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.merge.state.MergeStore;
import dev.cassandrakafka.merge.state.TableState;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** The tables of a task, each from its first record on. */
@NotThreadSafe
final class TableTasks {
    private final MergeStore store;
    private final MergeSetup setup;
    private final Map<UUID, TableTask> tables = new HashMap<>();
    private @Nullable TableTask last;

    TableTasks(MergeStore store, MergeSetup setup) {
        this.store = store;
        this.setup = setup;
    }

    /** The table that a raw record is of. */
    TableTask of(byte[] rawKey) {
        TableTask table = last;
        if (table == null || !table.state().isOf(rawKey)) {
            table = tables.computeIfAbsent(
                    RawKey.id(rawKey), id -> new TableTask(rawKey, new TableState(store, rawKey), setup));
            last = table;
        }
        return table;
    }
}
