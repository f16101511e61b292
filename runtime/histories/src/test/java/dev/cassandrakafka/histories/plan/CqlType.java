package dev.cassandrakafka.histories.plan;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A type of CQL. */
sealed interface CqlType {
    String cql();

    /** Whether its elements or fields are cells of their own. */
    default boolean madeOfCells() {
        return false;
    }

    static CqlType scalar(String name) {
        return new Scalar(name);
    }

    static CqlType list(CqlType element, boolean frozen) {
        return new Collection("list", List.of(element), frozen);
    }

    static CqlType set(CqlType element, boolean frozen) {
        return new Collection("set", List.of(element), frozen);
    }

    static CqlType map(CqlType key, CqlType value, boolean frozen) {
        return new Collection("map", List.of(key, value), frozen);
    }

    record Scalar(String name) implements CqlType {
        @Override
        public String cql() {
            return name;
        }
    }

    /** A list, set or map, of its element or of its key and value. */
    record Collection(String kind, List<CqlType> of, boolean frozen) implements CqlType {
        @Override
        public String cql() {
            return frozenIf(
                    frozen,
                    "%s<%s>".formatted(kind, of.stream().map(CqlType::cql).collect(Collectors.joining(", "))));
        }

        @Override
        public boolean madeOfCells() {
            return !frozen;
        }

        CqlType first() {
            return of.get(0);
        }

        CqlType last() {
            return of.get(of.size() - 1);
        }
    }

    record Tuple(List<CqlType> of) implements CqlType {
        @Override
        public String cql() {
            return "frozen<tuple<%s>>".formatted(of.stream().map(CqlType::cql).collect(Collectors.joining(", ")));
        }
    }

    record Vector(CqlType of, int size) implements CqlType {
        @Override
        public String cql() {
            return "vector<%s, %d>".formatted(of.cql(), size);
        }

        List<CqlType> elements() {
            return Collections.nCopies(size, of);
        }
    }

    /** Its fields may grow in number, so that only its name is here. */
    record UserType(String name, boolean frozen) implements CqlType {
        @Override
        public String cql() {
            return frozenIf(frozen, Step.KEYSPACE + name);
        }

        @Override
        public boolean madeOfCells() {
            return !frozen;
        }
    }

    private static String frozenIf(boolean frozen, String cql) {
        return frozen ? "frozen<%s>".formatted(cql) : cql;
    }
}
