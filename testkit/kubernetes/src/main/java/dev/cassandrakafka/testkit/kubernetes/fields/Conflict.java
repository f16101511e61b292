package dev.cassandrakafka.testkit.kubernetes.fields;

import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * A field that somebody else owns.
 *
 * @param field path of the field
 * @param manager the owner, as messages name it
 */
public record Conflict(String field, String manager) {
    /** One message for all of them, as the real server words it. */
    public static String message(List<Conflict> conflicts) {
        if (conflicts.size() == 1) {
            var only = conflicts.get(0);
            return "Apply failed with 1 conflict: conflict with %s: %s".formatted(only.manager, only.field);
        }
        var text = new StringJoiner("\n");
        var owner = "";
        for (var conflict : conflicts.stream()
                .sorted(Comparator.comparing(Conflict::manager))
                .toList()) {
            if (!conflict.manager.equals(owner)) {
                text.add("conflicts with " + conflict.manager + ":");
                owner = conflict.manager;
            }
            text.add("- " + conflict.field);
        }
        return "Apply failed with " + conflicts.size() + " conflicts: " + text;
    }
}
