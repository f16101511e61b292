package dev.cassandrakafka.operator.validate;

import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.model.path.FieldPathException;
import dev.cassandrakafka.model.route.Column;
import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.model.route.MappedNumber;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.route.TableMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Looks at the tables of a route: their columns, and the paths that values come from. */
@Immutable
final class TableValidator {

    void validate(String routePath, Route route, Problems problems) {
        Map<String, String> seen = new HashMap<>();
        for (int t = 0; t < route.tables().size(); t++) {
            var table = route.tables().get(t);
            var path = "%s.tables[%d]".formatted(routePath, t);
            var before = seen.putIfAbsent(table.keyspace() + '\0' + table.table(), path);
            if (before != null) {
                problems.add(
                        path,
                        "table '%s.%s' is already fed by %s; merge the two"
                                .formatted(table.keyspace(), table.table(), before));
            }
            table(path, route, table, problems);
        }
    }

    private void table(String path, Route route, TableMapping table, Problems problems) {
        columns(path, route, table.columns(), problems);
        number(path + ".ttl.from", route, table.ttl(), problems);
        number(path + ".timestamp.from", route, table.timestamp(), problems);
    }

    private void columns(String tablePath, Route route, List<Column> columns, Problems problems) {
        Map<String, String> seen = new HashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            var path = "%s.columns[%d]".formatted(tablePath, c);
            var before = seen.putIfAbsent(column.name(), path);
            if (before != null) {
                problems.add(
                        path + ".name",
                        "column '%s' is already set by %s; set it once".formatted(column.name(), before));
            }
            source(path, route, column, problems);
        }
    }

    private void source(String path, Route route, Column column, Problems problems) {
        if ((column.from() == null) == (column.literal() == null)) {
            problems.add(path, "must have exactly one of `from` and `literal`");
        } else if (column.from() != null) {
            from(path + ".from", route, column.from(), problems);
        } else if (column.unit() != null) {
            problems.add(path + ".unit", "has no meaning for a `literal`; remove it");
        }
    }

    private void number(String path, Route route, @Nullable MappedNumber number, Problems problems) {
        if (number != null) {
            from(path, route, number.from(), problems);
        }
    }

    private void from(String path, Route route, String text, Problems problems) {
        parse(path, text, problems).ifPresent(parsed -> reachable(path, route, text, parsed, problems));
    }

    private Optional<FieldPath> parse(String path, String text, Problems problems) {
        try {
            return Optional.of(FieldPath.parse(text));
        } catch (FieldPathException e) {
            problems.add(path, Objects.requireNonNull(e.getMessage()));
            return Optional.empty();
        }
    }

    private void reachable(String path, Route route, String text, FieldPath parsed, Problems problems) {
        if (parsed.steps().isEmpty()) {
            return;
        }
        switch (parsed.root()) {
            case KEY -> structured(path, text, "key", route.key().format(), problems);
            case VALUE -> structured(path, text, "value", route.value().format(), problems);
            default -> throw new IllegalStateException("the parser lets no steps pass below " + parsed.root());
        }
    }

    private void structured(String path, String text, String part, Format format, Problems problems) {
        if (format != Format.JSON) {
            problems.add(
                    path,
                    "\"%s\" looks into the %s, which has no fields as its format is not 'Json'; use `%s`, or set `%s.format`"
                            .formatted(text, part, part, part));
        }
    }
}
