package dev.cassandrakafka.change.type;

import java.util.List;
import java.util.stream.Collectors;

/** A user type, its fields in their order. */
public record UdtType(String keyspace, String name, List<Field> fields, boolean frozen) implements CqlType {

    /** A field of a user type. */
    public record Field(String name, CqlType type) {}

    public UdtType {
        fields = fields.stream()
                .map(field -> frozen ? new Field(field.name(), field.type().freeze()) : field)
                .toList();
    }

    @Override
    public String text() {
        String parts = fields.stream()
                .map(field -> TypeText.name(field.name()) + ": " + TypeText.within(frozen, field.type()))
                .collect(Collectors.joining(", ", "{", "}"));
        return TypeText.frozen(frozen, "udt<" + TypeText.name(keyspace) + "." + TypeText.name(name) + ">" + parts);
    }

    @Override
    public CqlType freeze() {
        return frozen ? this : new UdtType(keyspace, name, fields, true);
    }
}
