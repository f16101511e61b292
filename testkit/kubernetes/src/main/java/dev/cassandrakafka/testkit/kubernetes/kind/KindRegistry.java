package dev.cassandrakafka.testkit.kubernetes.kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** All kinds that are served now. */
@NotThreadSafe
public final class KindRegistry {
    private final Map<String, ResourceKind> kinds = new LinkedHashMap<>();

    private static String key(String group, String version, String plural) {
        return group + "/" + version + "/" + plural;
    }

    /** Serves a kind, in place of one with the same name and version. */
    public void add(ResourceKind kind) {
        kinds.put(key(kind.group(), kind.version(), kind.plural()), kind);
    }

    /** Serves no version of a resource any more. */
    public void remove(String resource) {
        kinds.values().removeIf(kind -> kind.resource().equals(resource));
    }

    /** The kind at a place of the URL. */
    public Optional<ResourceKind> find(String group, String version, String plural) {
        return Optional.ofNullable(kinds.get(key(group, version, plural)));
    }

    /** Some version of the kind whose objects are kept under a name. */
    public Optional<ResourceKind> stored(String storage) {
        return kinds.values().stream()
                .filter(kind -> kind.storage().equals(storage))
                .findFirst();
    }

    /** All kinds, in the order in which they were added. */
    public Collection<ResourceKind> all() {
        return List.copyOf(kinds.values());
    }

    /** All kinds of a group and version. */
    public List<ResourceKind> of(String group, String version) {
        return kinds.values().stream()
                .filter(kind -> kind.group().equals(group) && kind.version().equals(version))
                .toList();
    }

    /** Versions by group, the core left out; the first version of each is the preferred one. */
    public Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (var kind : kinds.values()) {
            if (!kind.group().isEmpty()) {
                var versions = groups.computeIfAbsent(kind.group(), group -> new ArrayList<>());
                if (!versions.contains(kind.version())) {
                    versions.add(kind.version());
                }
            }
        }
        return groups;
    }
}
