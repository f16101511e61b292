package dev.cassandrakafka.testkit.kubernetes.fields;

/**
 * Whose change it is.
 *
 * @param name name of the field manager
 * @param applies whether by server-side apply, as opposed to any other write
 * @param apiVersion the version that the manager speaks
 * @param subresource the subresource that was written, empty for the object itself
 */
public record Manager(String name, boolean applies, String apiVersion, String subresource) {
    /** The word in {@code managedFields[].operation}. */
    public String operation() {
        return applies ? "Apply" : "Update";
    }

    /** The manager as a message about a conflict names it. */
    String description() {
        var text = "\"" + name + "\"";
        if (!subresource.isEmpty()) {
            text += " with subresource \"" + subresource + "\"";
        }
        return applies ? text : text + " using " + apiVersion;
    }
}
