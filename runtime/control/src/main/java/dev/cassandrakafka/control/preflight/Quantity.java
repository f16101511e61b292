package dev.cassandrakafka.control.preflight;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations and sizes as {@code system_views.settings} has them: {@code 10000ms}, {@code 10s}, {@code 4096MiB}, or a bare number in 4.0. */
final class Quantity {
    private static final Pattern TEXT = Pattern.compile("^\\s*(\\d+)\\s*([a-zA-Z]*)\\s*$");
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final Map<String, Long> BYTES = Map.of("b", 1L, "kib", 1L << 10, "mib", 1L << 20, "gib", 1L << 30);

    private Quantity() {}

    /** Milliseconds; a bare number is milliseconds. */
    static OptionalLong millis(String text) {
        return value(text, MILLIS, 1);
    }

    /** Bytes; a bare number is mebibytes. */
    static OptionalLong bytes(String text) {
        return value(text, BYTES, 1L << 20);
    }

    private static OptionalLong value(String text, Map<String, Long> units, long bare) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        Long factor = unit.isEmpty() ? Long.valueOf(bare) : units.get(unit);
        return factor == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(matcher.group(1)) * factor);
    }
}
