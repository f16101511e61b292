package dev.cassandrakafka.change.type;

import java.util.List;
import java.util.stream.Collectors;

/** {@code tuple<...>}: frozen whether or not it says so. */
public record TupleType(List<CqlType> components) implements CqlType {
    public TupleType {
        components = components.stream().map(CqlType::freeze).toList();
    }

    @Override
    public String text() {
        return components.stream()
                .map(component -> TypeText.within(true, component))
                .collect(Collectors.joining(", ", "frozen<tuple<", ">>"));
    }
}
