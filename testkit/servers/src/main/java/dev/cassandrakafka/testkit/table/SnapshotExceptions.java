package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.type.ListType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Holds a table against its topic where a snapshot has been read: what CQL does not tell a snapshot is listed apart. */
final class SnapshotExceptions {
    private final List<String> lists;
    private final View rebuilt;
    private final View read;
    private final List<String> excepted = new ArrayList<>();

    private SnapshotExceptions(Shape shape, View rebuilt, View read) {
        this.lists = shape.values().stream()
                .filter(column -> column.getType() instanceof ListType list && !list.isFrozen())
                .map(ColumnMetadata::getName)
                .map(CqlIdentifier::asInternal)
                .toList();
        this.rebuilt = rebuilt;
        this.read = read;
    }

    static Comparison compare(Shape shape, View rebuilt, View read) {
        return new SnapshotExceptions(shape, rebuilt, read).compare();
    }

    private Comparison compare() {
        View ours = new View();
        View theirs = new View();
        Set<String> rows = new HashSet<>(rebuilt.rows().keySet());
        rows.addAll(read.rows().keySet());
        for (String row : rows) {
            Map<String, Shown> our = new TreeMap<>(rebuilt.rows().getOrDefault(row, Map.of()));
            Map<String, Shown> their = new TreeMap<>(read.rows().getOrDefault(row, Map.of()));
            exceptLists(row, our, their);
            if (our.isEmpty() && their.isEmpty()) {
                exceptMarker(row);
            } else {
                put(row, rebuilt, our, ours);
                put(row, read, their, theirs);
            }
        }
        return new Comparison(
                ours.differencesFrom(theirs), excepted.stream().sorted().toList());
    }

    private void exceptLists(String row, Map<String, Shown> our, Map<String, Shown> their) {
        for (String list : lists) {
            if (!rebuilt.isPlaced(row, list)) {
                excepted.add("row %s, %s: the places of its elements are not known".formatted(row, list));
                our.keySet().removeIf(cell -> cell.startsWith(list + "["));
                their.keySet().removeIf(cell -> cell.startsWith(list + "["));
            }
        }
    }

    private void exceptMarker(String row) {
        if (rebuilt.rows().containsKey(row) != read.rows().containsKey(row)) {
            excepted.add("row %s: whether it has a marker is not known".formatted(row));
        }
    }

    private static void put(String row, View from, Map<String, Shown> cells, View to) {
        if (from.rows().containsKey(row)) {
            to.row(row).putAll(cells);
        }
    }
}
