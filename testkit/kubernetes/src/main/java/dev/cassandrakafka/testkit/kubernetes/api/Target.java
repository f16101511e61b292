package dev.cassandrakafka.testkit.kubernetes.api;

import java.util.List;
import java.util.Optional;

/**
 * What a URL is about.
 *
 * @param group API group, empty for the core
 * @param version version of the group
 * @param namespace namespace, empty if none is named
 * @param plural name of the resource
 * @param name name of the object, empty for all of them
 * @param subresource part of the object, empty for the whole
 */
public record Target(String group, String version, String namespace, String plural, String name, String subresource) {
    private static final List<String> OF_NAMESPACES = List.of("status", "finalize");

    /** Reads {@code /api/v1/...} and {@code /apis/<group>/<version>/...}; empty for any other path. */
    public static Optional<Target> parse(String path) {
        var parts = List.of(path.replaceFirst("^/", "").split("/"));
        if (parts.size() > 2 && parts.get(0).equals("api")) {
            return resource("", parts.get(1), parts.subList(2, parts.size()));
        }
        if (parts.size() > 3 && parts.get(0).equals("apis")) {
            return resource(parts.get(1), parts.get(2), parts.subList(3, parts.size()));
        }
        return Optional.empty();
    }

    private static Optional<Target> resource(String group, String version, List<String> parts) {
        boolean inNamespace = parts.size() > 2
                && parts.get(0).equals("namespaces")
                && !(parts.size() == 3 && OF_NAMESPACES.contains(parts.get(2)));
        var namespace = inNamespace ? parts.get(1) : "";
        var rest = inNamespace ? parts.subList(2, parts.size()) : parts;
        if (rest.size() > 3) {
            return Optional.empty();
        }
        return Optional.of(new Target(group, version, namespace, rest.get(0), part(rest, 1), part(rest, 2)));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }
}
