package dev.cassandrakafka.change.type;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The types without parts. */
public enum ScalarType implements CqlType {
    ASCII,
    BIGINT,
    BLOB,
    BOOLEAN,
    COUNTER,
    DATE,
    DECIMAL,
    DOUBLE,
    DURATION,
    FLOAT,
    INET,
    INT,
    SMALLINT,
    TEXT,
    TIME,
    TIMESTAMP,
    TIMEUUID,
    TINYINT,
    UUID,
    VARINT;

    private static final Map<String, ScalarType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(ScalarType::text, Function.identity()));

    @Override
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ScalarType> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name.equals("varchar") ? "text" : name));
    }
}
