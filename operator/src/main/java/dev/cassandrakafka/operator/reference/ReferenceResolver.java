package dev.cassandrakafka.operator.reference;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/** Looks up everything that a spec names. */
@ThreadSafe
public final class ReferenceResolver {
    private final ReferenceLookup lookup;

    /** Looks things up there. */
    public ReferenceResolver(ReferenceLookup lookup) {
        this.lookup = lookup;
    }

    /** Looks up what the spec of a resource in that namespace names. */
    public References resolve(String namespace, @Nullable CassandraSinkSpec spec) {
        return new References(NamedReferences.of(spec).stream()
                .map(named -> resolve(namespace, named))
                .toList());
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
