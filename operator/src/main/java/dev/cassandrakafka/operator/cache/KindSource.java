package dev.cassandrakafka.operator.cache;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.SecondaryToPrimaryMapper;
import io.javaoperatorsdk.operator.processing.event.source.filter.OnUpdateFilter;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/** All objects of one kind that are kept: one informer for all namespaces, or one for each. */
@ThreadSafe
final class KindSource<T extends HasMetadata, R extends HasMetadata> {
    private static final String ALL_NAMESPACES = "";
    private static final long PAGE = 500;

    private final Class<T> kind;
    private final Map<String, InformerEventSource<T, R>> byNamespace = new HashMap<>();

    private KindSource(Class<T> kind) {
        this.kind = kind;
    }

    /**
     * How objects of a kind are watched.
     *
     * @param kind the kind
     * @param selector the labels that they must have, null for all
     * @param trim what is kept of each
     * @param mapper which resources an event concerns
     * @param updates which updates are events
     */
    record Watch<T extends HasMetadata>(
            Class<T> kind,
            @Nullable String selector,
            UnaryOperator<T> trim,
            SecondaryToPrimaryMapper<T> mapper,
            OnUpdateFilter<T> updates) {}

    static <T extends HasMetadata, R extends HasMetadata> KindSource<T, R> of(
            Watch<T> watch, Watched<R> watched, EventSourceContext<R> context) {
        var source = new KindSource<T, R>(watch.kind());
        var namespaces = watched.namespaces().isEmpty() ? Set.of(ALL_NAMESPACES) : watched.namespaces();
        namespaces.forEach(
                namespace -> source.byNamespace.put(namespace, informer(watch, watched.type(), namespace, context)));
        return source;
    }

    private static <T extends HasMetadata, R extends HasMetadata> InformerEventSource<T, R> informer(
            Watch<T> watch, Class<R> primary, String namespace, EventSourceContext<R> context) {
        var builder = InformerEventSourceConfiguration.from(watch.kind(), primary)
                .withName(watch.kind().getSimpleName() + "/" + namespace)
                .withSecondaryToPrimaryMapper(watch.mapper())
                .withOnUpdateFilter(watch.updates())
                .withItemStore(new TrimmedStore<>(watch.trim()))
                .withInformerListLimit(PAGE);
        if (watch.selector() != null) {
            builder.withLabelSelector(watch.selector());
        }
        if (namespace.equals(ALL_NAMESPACES)) {
            builder.withWatchAllNamespaces();
        } else {
            builder.withNamespaces(Set.of(namespace));
        }
        return new InformerEventSource<>(builder.build(), context);
    }

    Class<T> kind() {
        return kind;
    }

    List<InformerEventSource<T, R>> informers() {
        return List.copyOf(byNamespace.values());
    }

    Optional<T> find(String namespace, String name) {
        return informer(namespace).flatMap(informer -> informer.get(new ResourceID(name, namespace)));
    }

    Stream<T> list(String namespace, Predicate<T> predicate) {
        return informer(namespace).stream().flatMap(informer -> informer.list(namespace, predicate));
    }

    /** Whichever is later counts: this, or what the informer has seen meanwhile. */
    void remember(T written) {
        informer(written.getMetadata().getNamespace())
                .ifPresent(informer -> informer.handleRecentResourceCreate(ResourceID.fromResource(written), written));
    }

    private Optional<InformerEventSource<T, R>> informer(String namespace) {
        return Optional.ofNullable(byNamespace.get(ALL_NAMESPACES))
                .or(() -> Optional.ofNullable(byNamespace.get(namespace)));
    }
}
