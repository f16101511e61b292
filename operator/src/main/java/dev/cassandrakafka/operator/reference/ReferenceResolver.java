package dev.cassandrakafka.operator.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.ThreadSafe;

/** Looks up everything that a spec names. */
@ThreadSafe
public final class ReferenceResolver {
    private final ReferenceLookup lookup;

    /** Looks things up there. */
    public ReferenceResolver(ReferenceLookup lookup) {
        this.lookup = lookup;
    }

    /** Looks up what the spec of a resource in that namespace names. */
    public References resolve(String namespace, List<NamedReference> named) {
        return new References(
                named.stream().map(each -> resolve(namespace, each)).toList());
    }

    private Reference resolve(String namespace, NamedReference named) {
        Optional<Map<String, String>> object = lookup.digests(named.kind(), namespace, named.name());
        if (object.isEmpty()) {
            return new Reference.Missing(named, namespace, false);
        }
        if (named.key().isEmpty()) {
            return new Reference.Resolved(named, Optional.empty());
        }
        var digest = Optional.ofNullable(object.get().get(named.key().get()));
        return digest.isEmpty() ? new Reference.Missing(named, namespace, true) : new Reference.Resolved(named, digest);
    }
}
