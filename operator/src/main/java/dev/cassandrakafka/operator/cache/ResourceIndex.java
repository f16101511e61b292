package dev.cassandrakafka.operator.cache;

import dev.cassandrakafka.operator.identity.ResourceKind;
import dev.cassandrakafka.operator.reference.NamedReference;
import dev.cassandrakafka.operator.reference.ReferenceKind;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jcip.annotations.ThreadSafe;

/** Finds the resources that an object concerns. */
@ThreadSafe
final class ResourceIndex<R extends HasMetadata> {
    private static final String REFERENCES = "references";

    private final ResourceKind kind;
    private final Function<R, List<NamedReference>> references;
    private final IndexerResourceCache<R> resources;

    ResourceIndex(Watched<R> watched, IndexerResourceCache<R> resources) {
        this.kind = watched.kind();
        this.references = watched.references();
        this.resources = resources;
        resources.addIndexer(REFERENCES, this::references);
    }

    long count() {
        return resources.list(resource -> true).count();
    }

    /** The resource that controls the object, and those whose spec names it. */
    Set<ResourceID> concernedBy(ReferenceKind kind, HasMetadata object) {
        var metadata = object.getMetadata();
        var concerned = new HashSet<>(controllerOf(object));
        resources
                .byIndex(REFERENCES, key(metadata.getNamespace(), kind, metadata.getName()))
                .forEach(resource -> concerned.add(ResourceID.fromResource(resource)));
        return concerned;
    }

    /** The resource that controls the object. */
    Set<ResourceID> controllerOf(HasMetadata object) {
        var metadata = object.getMetadata();
        return metadata.getOwnerReferences().stream()
                .filter(owner -> Boolean.TRUE.equals(owner.getController())
                        && kind.kind().equals(owner.getKind()))
                .map(owner -> new ResourceID(owner.getName(), metadata.getNamespace()))
                .collect(Collectors.toSet());
    }

    /** The resource that the label of a pod names. */
    Set<ResourceID> labelOf(HasMetadata pod) {
        var labels = pod.getMetadata().getLabels();
        var resource = labels == null ? null : labels.get(kind.label());
        return resource == null
                ? Set.of()
                : Set.of(new ResourceID(resource, pod.getMetadata().getNamespace()));
    }

    private List<String> references(R resource) {
        return references.apply(resource).stream()
                .map(named -> key(resource.getMetadata().getNamespace(), named))
                .distinct()
                .toList();
    }

    private static String key(String namespace, NamedReference named) {
        return key(namespace, named.kind(), named.name());
    }

    private static String key(String namespace, ReferenceKind kind, String name) {
        return "%s/%s/%s".formatted(kind.kind(), namespace, name);
    }
}
