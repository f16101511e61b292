package dev.cassandrakafka.histories.plan;

import java.util.Random;

/** What an UPDATE sets: all of a column, or something in it. */
record Changes(Random random, Literals literals) {

    String of(Column column) {
        String name = column.name();
        if (random.nextInt(8) == 0) {
            return name + " = null";
        }
        if (!column.type().madeOfCells() || random.nextInt(4) == 0) {
            return name + " = " + literals.of(column.type());
        }
        if (column.type() instanceof CqlType.UserType type) {
            Column field = literals.one(literals.fields(type));
            return "%s.%s = %s"
                    .formatted(name, field.name(), random.nextInt(4) == 0 ? "null" : literals.of(field.type()));
        }
        return element(name, (CqlType.Collection) column.type());
    }

    private String element(String name, CqlType.Collection type) {
        return switch (type.kind()) {
            case "map" ->
                random.nextBoolean()
                        ? "%s[%s] = %s".formatted(name, literals.of(type.first()), literals.of(type.last()))
                        : "%1$s = %1$s - {%2$s}".formatted(name, literals.of(type.first()));
            case "set" ->
                "%1$s = %1$s %2$s %3$s".formatted(name, random.nextBoolean() ? "+" : "-", literals.single(type));
            default ->
                random.nextBoolean()
                        ? "%1$s = %1$s + %2$s".formatted(name, literals.single(type))
                        : "%1$s = %2$s + %1$s".formatted(name, literals.single(type));
        };
    }
}
