package dev.cassandrakafka.testkit.cassandra;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Settings as Cassandra 4.0 names them: the unit is in the name and not in the value. */
final class SettingsOf40 {
    private static final Pattern MEBIBYTES = Pattern.compile("(\\d+)MiB");
    private static final Pattern KIBIBYTES = Pattern.compile("(\\d+)KiB");
    private static final Pattern MILLIS = Pattern.compile("(\\d+)ms");
    /** What 4.0 does not have: it always blocks writes when the space for changes is full. */
    private static final Set<String> UNKNOWN = Set.of("cdc_block_writes", "storage_compatibility_mode");

    private SettingsOf40() {}

    static Map<String, String> of(Map<String, String> settings) {
        var old = new LinkedHashMap<String, String>();
        settings.forEach((name, value) -> {
            if (!UNKNOWN.contains(name)) {
                add(old, name, value);
            }
        });
        return old;
    }

    private static void add(Map<String, String> old, String name, String value) {
        var mebibytes = MEBIBYTES.matcher(value);
        var kibibytes = KIBIBYTES.matcher(value);
        var millis = MILLIS.matcher(value);
        if (mebibytes.matches()) {
            old.put(name + "_in_mb", mebibytes.group(1));
        } else if (kibibytes.matches()) {
            old.put(name + "_in_kb", kibibytes.group(1));
        } else if (millis.matches()) {
            old.put(name + "_in_ms", millis.group(1));
        } else {
            old.put(name, value);
        }
    }
}
