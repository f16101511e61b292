package dev.cassandrakafka.operator.cache;

import dev.cassandrakafka.operator.identity.ResourceKind;
import dev.cassandrakafka.operator.reference.NamedReference;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The resources that a controller works on.
 *
 * @param kind their kind
 * @param type the class of them
 * @param references what the spec of one names
 * @param namespaces where they are watched; everywhere when there are none
 */
public record Watched<R extends HasMetadata>(
        ResourceKind kind, Class<R> type, Function<R, List<NamedReference>> references, Set<String> namespaces) {

    /** Copies the set. */
    public Watched {
        namespaces = Set.copyOf(namespaces);
    }
}
