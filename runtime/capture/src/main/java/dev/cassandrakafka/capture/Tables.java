package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.encode.TableEncoder;
import dev.cassandrakafka.capture.encode.TableTarget;
import dev.cassandrakafka.capture.encode.TableTarget.Passed;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.ClusterSchema;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.change.key.UnsupportedKeyException;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * The tables that the agent knows. One that is dropped stays known, so that what it still has in the log can be published; what is said
 * of it comes from the node itself, which never writes to its log what its own schema does not have.
 */
@NotThreadSafe
final class Tables {
    private final AgentSettings settings;
    private final TableListener listener;
    private final Map<UUID, TableSchema> current = new LinkedHashMap<>();
    private final Map<UUID, TableSchema> gone = new HashMap<>();
    private final Set<UUID> dropped = new HashSet<>();
    private final Set<String> stored = new HashSet<>();
    private final Map<UUID, Epoch> epochs;
    private final Set<UUID> others = new HashSet<>();
    private Optional<UUID> version = Optional.empty();

    /**
     * Before the node is asked.
     *
     * @param known schemas that are stored, the later ones last
     * @param epochs truncations that are known
     */
    Tables(AgentSettings settings, TableListener listener, List<TableSchema> known, Map<UUID, Epoch> epochs) {
        this.settings = settings;
        this.listener = listener;
        this.epochs = new HashMap<>(epochs);
        for (TableSchema schema : known) {
            gone.put(schema.id(), schema);
            stored.add(schema.key());
        }
    }

    /** What a new schema brings. */
    record Changes(List<TableSchema> altered, List<TableSchema> dropped) {
        Changes {
            altered = List.copyOf(altered);
            dropped = List.copyOf(dropped);
        }
    }

    /** The version of the schema that is in use, empty before the first. */
    Optional<UUID> version() {
        return version;
    }

    /** Truncations that are known. */
    Map<UUID, Epoch> epochs() {
        return epochs;
    }

    /** Uses this schema from now on; says what is new in the captured tables. */
    Changes use(ClusterSchema schema) {
        List<TableSchema> altered = new ArrayList<>();
        Map<UUID, TableSchema> before = new LinkedHashMap<>(gone);
        before.putAll(current);
        current.clear();
        for (TableSchema table : schema.tables()) {
            current.put(table.id(), table);
            before.remove(table.id());
            if (settings.selection().captures(table) && stored.add(table.key())) {
                altered.add(table);
            }
        }
        List<TableSchema> newlyGone = before.values().stream()
                .filter(table -> settings.selection().captures(table))
                // At first a table that only others have seen may be new, and this node late to learn of it.
                .filter(table -> version.isPresent() && !gone.containsKey(table.id()))
                .toList();
        gone.clear();
        gone.putAll(before);
        others.addAll(schema.others()); // also one that is dropped may be in what is still to be read
        version = Optional.of(schema.version());
        tell();
        return new Changes(altered, newlyGone);
    }

    /** Takes in the truncations that the node knows; gives the new ones of captured tables. */
    Map<UUID, Truncation> truncated(Map<UUID, Truncation> truncations) {
        Map<UUID, Truncation> news = new HashMap<>();
        truncations.forEach((table, truncation) -> {
            Epoch known = epochs.getOrDefault(table, Epoch.NONE);
            Epoch next = known.with(truncation);
            TableSchema schema = current.get(table);
            if (!next.equals(known) && schema != null && settings.selection().captures(schema)) {
                epochs.put(table, next);
                news.put(table, truncation);
            }
        });
        if (!news.isEmpty()) {
            tell();
        }
        return news;
    }

    /** The schema of a captured table. */
    Optional<TableSchema> find(UUID table) {
        return Optional.ofNullable(current.get(table));
    }

    /** A table that nobody knows counts as dropped. */
    void drop(UUID table) {
        dropped.add(table);
        tell();
    }

    private void tell() {
        Map<UUID, TableTarget> targets = new HashMap<>();
        others.forEach(table -> targets.put(table, Passed.OTHER));
        dropped.forEach(table -> targets.put(table, Passed.DROPPED));
        List<TableSchema> decodable = new ArrayList<>(current.values());
        decodable.addAll(gone.values());
        decodable.forEach(table -> targets.put(table.id(), target(table)));
        listener.use(decodable, new Targets(targets));
    }

    private TableTarget target(TableSchema table) {
        if (!settings.selection().captures(table)) {
            return Passed.NOT_CAPTURED;
        }
        Epoch epoch = epochs.getOrDefault(table.id(), Epoch.NONE);
        try {
            return TableEncoder.of(table, settings.hostId(), settings.partitions(), settings.oversize(), epoch);
        } catch (UnsupportedKeyException e) {
            String message = "spec.tables: %s cannot be captured: %s; name the tables of the keyspace without it";
            throw new ConfigurationException(message.formatted(table.qualifiedName(), e.getMessage()), e);
        }
    }
}
