package dev.cassandrakafka.operator.cache;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.reference.NamedReference;
import dev.cassandrakafka.operator.reference.NamedReferences;
import dev.cassandrakafka.operator.reference.ReferenceKind;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jcip.annotations.ThreadSafe;

/** Finds the sinks that an object concerns. */
@ThreadSafe
final class SinkIndex {
    private static final String REFERENCES = "references";

    private final IndexerResourceCache<CassandraSink> sinks;

    SinkIndex(IndexerResourceCache<CassandraSink> sinks) {
        this.sinks = sinks;
        sinks.addIndexer(REFERENCES, SinkIndex::references);
    }

    long count() {
        return sinks.list(sink -> true).count();
    }

    /** The sink that controls the object, and those whose spec names it. */
    Set<ResourceID> concernedBy(ReferenceKind kind, HasMetadata object) {
        var metadata = object.getMetadata();
        var concerned = new HashSet<>(controllerOf(object));
        sinks.byIndex(REFERENCES, key(metadata.getNamespace(), kind, metadata.getName()))
                .forEach(sink -> concerned.add(ResourceID.fromResource(sink)));
        return concerned;
    }

    /** The sink that controls the object. */
    static Set<ResourceID> controllerOf(HasMetadata object) {
        var metadata = object.getMetadata();
        return metadata.getOwnerReferences().stream()
                .filter(owner -> Boolean.TRUE.equals(owner.getController()) && "CassandraSink".equals(owner.getKind()))
                .map(owner -> new ResourceID(owner.getName(), metadata.getNamespace()))
                .collect(Collectors.toSet());
    }

    /** The sink that the label of a pod names. */
    static Set<ResourceID> labelOf(HasMetadata pod) {
        var labels = pod.getMetadata().getLabels();
        var sink = labels == null ? null : labels.get(Label.SINK);
        return sink == null
                ? Set.of()
                : Set.of(new ResourceID(sink, pod.getMetadata().getNamespace()));
    }

    private static List<String> references(CassandraSink sink) {
        return NamedReferences.of(sink.getSpec()).stream()
                .map(named -> key(sink.getMetadata().getNamespace(), named))
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
