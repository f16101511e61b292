package dev.cassandrakafka.sink.consume;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How constants are spelt for people. */
final class Names {
    private Names() {}

    /** {@code WRONG_TYPE} as {@code WrongType}. */
    static String camelCase(Enum<?> constant) {
        return Arrays.stream(constant.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
