package dev.cassandrakafka.testkit.kubernetes.api;

import dev.cassandrakafka.testkit.kubernetes.fields.Manager;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import java.util.ArrayList;
import java.util.List;

/**
 * How something is written.
 *
 * @param manager who writes
 * @param force whether an apply overrules other owners
 * @param dryRun whether nothing is stored
 * @param validation {@code Strict}, {@code Warn} or {@code Ignore}: what is done about unknown fields
 * @param warnings collects what the client is warned of
 */
record WriteOptions(Manager manager, boolean force, boolean dryRun, String validation, List<String> warnings) {
    static WriteOptions of(ApiRequest request, ResourceKind kind, String subresource) {
        var manager = new Manager(request.fieldManager(), Patches.isApply(request), kind.apiVersion(), subresource);
        return new WriteOptions(
                manager,
                request.flag("force"),
                request.isDryRun(),
                request.parameter("fieldValidation").orElse("Warn"),
                new ArrayList<>());
    }

    /** Refuses unknown fields, or takes note of them. */
    void unknown(ResourceKind kind, List<String> fields) {
        if (fields.isEmpty() || validation.equals("Ignore")) {
            return;
        }
        if (validation.equals("Strict")) {
            throw ApiFailure.unknownFields(kind, fields);
        }
        fields.forEach(field -> warnings.add("unknown field \"" + field + "\""));
    }
}
