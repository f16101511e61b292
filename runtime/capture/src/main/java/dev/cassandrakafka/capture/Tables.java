package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.encode.TableEncoder;
import dev.cassandrakafka.capture.encode.TableTarget;
import dev.cassandrakafka.capture.encode.TableTarget.Passed;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.read.GivenUp;
import dev.cassandrakafka.capture.read.Targets;
import dev.cassandrakafka.capture.schema.ClusterSchema;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.segment.Segment;
import dev.cassandrakafka.change.key.UnsupportedKeyException;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/**
 * The tables that the agent knows. One that is dropped stays known, so that what it still has in the log can be published; what is said
 * of it comes from the node itself, which never writes to its log what its own schema does not have. Which tables are captured outlives the
 * agent with its positions: one that has lost its flag or was dropped is captured until its backlog has been read.
 */
@NotThreadSafe
final class Tables {
    private final AgentSettings settings;
    private final TableListener listener;
    private final Leaving leaving;
    private final Map<UUID, TableSchema> current = new LinkedHashMap<>();
    private final Map<UUID, TableSchema> gone = new HashMap<>();
    private final Map<UUID, TableSchema> unflagged = new LinkedHashMap<>();
    private final Set<UUID> dropped = new HashSet<>();
    private GivenUp givenUp = GivenUp.NONE;
    private final Set<String> stored = new HashSet<>();
    private final Set<UUID> flaggedOnce = new HashSet<>();
    private final Map<UUID, Epoch> epochs;
    private final Set<UUID> others = new HashSet<>();
    private Set<UUID> captured;
    private Optional<UUID> version = Optional.empty();

    /**
     * Before the node is asked.
     *
     * @param known schemas that are stored, the later ones last
     * @param restored truncations and captured tables that are known
     */
    Tables(AgentSettings settings, TableListener listener, List<TableSchema> known, Positions restored) {
        this.settings = settings;
        this.listener = listener;
        this.leaving = new Leaving(settings.times().settle());
        this.epochs = new HashMap<>(restored.epochs());
        this.captured = restored.tables();
        for (TableSchema schema : known) {
            gone.put(schema.id(), schema);
            stored.add(schema.key());
            if (settings.selection().captures(schema)) {
                flaggedOnce.add(schema.id());
            }
        }
    }

    /**
     * What a new schema brings.
     *
     * @param unstored to be stored before anything that names them
     * @param altered captured ones among them
     * @param unflagged those that were captured until now, and have lost their flag
     */
    record Changes(List<TableSchema> unstored, List<TableSchema> altered, List<TableSchema> unflagged) {
        Changes {
            unstored = List.copyOf(unstored);
            altered = List.copyOf(altered);
            unflagged = List.copyOf(unflagged);
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

    /** Tables of which what the node has written so far is captured. */
    Set<UUID> captured() {
        return captured;
    }

    /** Tables of the node that were captured and have lost their flag. */
    Collection<TableSchema> unflagged() {
        return unflagged.values();
    }

    /** Uses this schema from now on; says what is new. */
    Changes use(ClusterSchema schema, long steadyMillis) {
        List<TableSchema> unstored = new ArrayList<>();
        List<TableSchema> lost = new ArrayList<>();
        Map<UUID, TableSchema> before = new LinkedHashMap<>(gone);
        before.putAll(current);
        current.clear();
        Set<UUID> now = new TreeSet<>();
        for (TableSchema table : schema.tables()) {
            current.put(table.id(), table);
            before.remove(table.id());
            if (stored.add(table.key())) {
                unstored.add(table);
            }
            if (captures(table, steadyMillis, lost)) {
                now.add(table.id());
            }
        }
        gone.clear();
        gone.putAll(before);
        captured.stream().filter(this::wasDropped).forEach(table -> {
            leaving.begin(table, steadyMillis);
            now.add(table);
        });
        captured = Set.copyOf(now);
        unflagged.keySet().retainAll(current.keySet());
        others.addAll(schema.others()); // also one that is dropped may be in what is still to be read
        version = Optional.of(schema.version());
        tell();
        return new Changes(
                unstored,
                unstored.stream().filter(table -> captured.contains(table.id())).toList(),
                lost);
    }

    /** Whether the node wrote of it what is captured, and has it no longer. */
    private boolean wasDropped(UUID table) {
        TableSchema schema = gone.get(table);
        return schema != null && settings.selection().names(schema);
    }

    private boolean captures(TableSchema table, long steadyMillis, List<TableSchema> lost) {
        UUID id = table.id();
        if (settings.selection().captures(table)) {
            flaggedOnce.add(id);
            leaving.stay(id);
            unflagged.remove(id);
            return true;
        }
        boolean until = captured.contains(id);
        // At first, what the log holds may be from before an agent knew it.
        boolean backlog = until || (version.isEmpty() && flaggedOnce.contains(id));
        if (!backlog || !settings.selection().names(table)) {
            leaving.stay(id);
            return false;
        }
        leaving.begin(id, steadyMillis);
        if (until && unflagged.put(id, table) == null) {
            lost.add(table);
        }
        return true;
    }

    /** Those that are leaving and of which all that the log holds has been read, each once. */
    List<TableSchema> left(Collection<Segment> open, long steadyMillis) {
        return leaving.over(open, steadyMillis).stream()
                .flatMap(table -> find(table).or(() -> Optional.ofNullable(gone.get(table))).stream())
                .toList();
    }

    /** What was to be said of a table that has left is said: it is captured no more, unless it has come back. */
    void leave(UUID table) {
        if (find(table).filter(settings.selection()::captures).isEmpty()) {
            Set<UUID> now = new HashSet<>(captured);
            now.remove(table);
            captured = Set.copyOf(now);
            tell();
        }
    }

    /** Takes in the truncations that the node knows; gives the new ones of captured tables. */
    Map<UUID, Truncation> truncated(Map<UUID, Truncation> truncations) {
        Map<UUID, Truncation> news = new HashMap<>();
        truncations.forEach((table, truncation) -> {
            Epoch known = epochs.getOrDefault(table, Epoch.NONE);
            Epoch next = known.with(truncation);
            if (!next.equals(known) && current.containsKey(table)) {
                epochs.put(table, next);
                if (captured.contains(table)) {
                    news.put(table, truncation);
                }
            }
        });
        if (!news.isEmpty()) {
            tell();
        }
        return news;
    }

    /** A table that the node has. */
    Optional<TableSchema> find(UUID table) {
        return Optional.ofNullable(current.get(table));
    }

    /**
     * A table that the node does not have counts as dropped: what cannot be read of it is passed over.
     *
     * @return its columns as they are known, if changes of it are captured
     */
    Optional<TableSchema> drop(UUID table) {
        Optional<TableSchema> known = Optional.ofNullable(gone.get(table));
        if (known.isPresent()) {
            Set<UUID> tables = new HashSet<>(givenUp.tables());
            tables.add(table);
            givenUp = new GivenUp(tables, givenUp.segmentId(), givenUp.end());
        } else {
            dropped.add(table);
        }
        tell();
        return known.filter(schema -> target(schema) instanceof TableEncoder);
    }

    /** Up to there in this segment, tables that are not known count as dropped, also where their ids cannot be found. */
    void dropUnknown(long segmentId, int end) {
        givenUp = new GivenUp(givenUp.tables(), segmentId, end);
        tell();
    }

    private void tell() {
        Map<UUID, TableTarget> targets = new HashMap<>();
        others.forEach(table -> targets.put(table, Passed.OTHER));
        dropped.forEach(table -> targets.put(table, Passed.DROPPED));
        List<TableSchema> decodable = new ArrayList<>(current.values());
        decodable.addAll(gone.values());
        decodable.forEach(table -> targets.put(table.id(), target(table)));
        listener.use(decodable, new Targets(targets, givenUp));
    }

    private TableTarget target(TableSchema table) {
        boolean backlog = gone.containsKey(table.id())
                && flaggedOnce.contains(table.id())
                && settings.selection().names(table);
        if (!backlog && !captured.contains(table.id())) {
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
