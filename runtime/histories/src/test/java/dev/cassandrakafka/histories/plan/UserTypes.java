package dev.cassandrakafka.histories.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.NotThreadSafe;

/** The user types of a keyspace, whose fields become more. */
@NotThreadSafe
final class UserTypes {
    private final Map<String, List<Column>> fields = new LinkedHashMap<>();

    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    List<Column> fields(String type) {
        return List.copyOf(fields.getOrDefault(type, List.of()));
    }

    String create(String type, List<Column> columns) {
        fields.put(type, new ArrayList<>(columns));
        return "CREATE TYPE %s%s (%s)"
                .formatted(
                        Step.KEYSPACE,
                        type,
                        String.join(
                                ", ", columns.stream().map(Column::definition).toList()));
    }

    String add(String type, Column field) {
        fields.computeIfAbsent(type, name -> new ArrayList<>()).add(field);
        return "ALTER TYPE %s%s ADD %s".formatted(Step.KEYSPACE, type, field.definition());
    }
}
