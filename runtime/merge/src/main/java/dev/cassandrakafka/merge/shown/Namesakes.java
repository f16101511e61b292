package dev.cassandrakafka.merge.shown;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.merge.state.MergeStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * The tables that have had one name, and so one topic, one after the other. Cassandra makes the id of a table of the time at which it is created
 * (a UUID of version 1, unless CREATE TABLE gives another one), which tells which came later.
 */
@NotThreadSafe
public final class Namesakes {
    private static final byte[] SET = {1};
    private static final int OF_TIME = 1;

    private final MergeStore store;
    private final Map<String, List<UUID>> tables = new HashMap<>();

    public Namesakes(MergeStore store) {
        this.store = store;
    }

    /** Those of a name but for one. */
    public List<UUID> others(UUID id, String qualifiedName) {
        return of(qualifiedName).stream().filter(each -> !each.equals(id)).toList();
    }

    /** Those of which that one has taken the place. */
    public List<UUID> earlier(UUID id, String qualifiedName) {
        return of(qualifiedName).stream().filter(each -> isLater(id, each)).toList();
    }

    /** Whether another one has taken its place. */
    public boolean isReplaced(UUID id, String qualifiedName) {
        return of(qualifiedName).stream().anyMatch(each -> isLater(each, id));
    }

    /** Notes a table; whether it was not known. */
    public boolean note(UUID id, String qualifiedName) {
        List<UUID> known = of(qualifiedName);
        if (known.contains(id)) {
            return false;
        }
        known.add(id);
        store.put(
                new ByteWriter(64)
                        .raw(ShownKeys.name(qualifiedName))
                        .raw(RawKey.of(id))
                        .toByteArray(),
                SET);
        return true;
    }

    private static boolean isLater(UUID one, UUID other) {
        return one.version() == OF_TIME && other.version() == OF_TIME && one.timestamp() > other.timestamp();
    }

    private List<UUID> of(String qualifiedName) {
        return tables.computeIfAbsent(qualifiedName, this::read);
    }

    private List<UUID> read(String qualifiedName) {
        byte[] name = ShownKeys.name(qualifiedName);
        List<UUID> ids = new ArrayList<>();
        try (MergeStore.Entries entries = store.range(name, ShownKeys.endOf(name))) {
            while (entries.next()) {
                byte[] key = entries.key();
                ids.add(RawKey.id(Arrays.copyOfRange(key, name.length, key.length)));
            }
        }
        return ids;
    }
}
