package dev.cassandrakafka.operator.cache;

import dev.cassandrakafka.operator.apply.LiveObjects;
import dev.cassandrakafka.operator.cache.KindSource.Watch;
import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.identity.ResourceIdentity;
import dev.cassandrakafka.operator.reference.Digests;
import dev.cassandrakafka.operator.reference.ReferenceKind;
import dev.cassandrakafka.operator.reference.ReferenceLookup;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jcip.annotations.ThreadSafe;

/**
 * Everything that a controller knows of the cluster without asking, beside its resources. Filled once, when the controller is
 * registered.
 */
@ThreadSafe
public final class ResourceCaches<R extends HasMetadata> implements LiveObjects, ReferenceLookup {
    private static final String OURS = Label.MANAGED_BY + "=" + Label.MANAGER;

    private final Watched<R> watched;
    private volatile Map<Class<?>, KindSource<?, R>> sources = Map.of();
    private volatile Optional<ResourceIndex<R>> resources = Optional.empty();

    /** For the resources of one kind. */
    public ResourceCaches(Watched<R> watched) {
        this.watched = watched;
    }

    /** Sets up one informer for each kind, and for each namespace where they are named. */
    public List<EventSource<?, R>> eventSources(EventSourceContext<R> context) {
        var index = new ResourceIndex<>(watched, context.getPrimaryCache());
        resources = Optional.of(index);
        var all = watches(index).stream()
                .<KindSource<?, R>>map(watch -> KindSource.of(watch, watched, context))
                .toList();
        sources = all.stream().collect(Collectors.toUnmodifiableMap(KindSource::kind, Function.identity()));
        var events = new ArrayList<EventSource<?, R>>();
        all.forEach(source -> events.addAll(source.informers()));
        return events;
    }

    private List<Watch<?>> watches(ResourceIndex<R> index) {
        return List.of(
                named(Secret.class, ReferenceKind.SECRET, Trim::secret, index),
                named(ConfigMap.class, ReferenceKind.CONFIG_MAP, Trim::configMap, index),
                named(ServiceAccount.class, ReferenceKind.SERVICE_ACCOUNT, Trim::whole, index),
                owned(Service.class, index),
                owned(PodDisruptionBudget.class, index),
                owned(Deployment.class, index),
                new Watch<>(
                        Pod.class, OURS + "," + watched.kind().label(), Trim::pod, index::labelOf, PodChange::matters));
    }

    private static <T extends HasMetadata> Watch<T> named(
            Class<T> kind, ReferenceKind reference, UnaryOperator<T> trim, ResourceIndex<?> index) {
        return new Watch<>(kind, null, trim, object -> index.concernedBy(reference, object), (before, now) -> true);
    }

    private static <T extends HasMetadata> Watch<T> owned(Class<T> kind, ResourceIndex<?> index) {
        return new Watch<>(kind, OURS, Trim::whole, index::controllerOf, (before, now) -> true);
    }

    @Override
    public <T extends HasMetadata> Optional<T> find(Class<T> kind, String namespace, String name) {
        return source(kind).find(namespace, name);
    }

    @Override
    public <T extends HasMetadata> Stream<T> controlledBy(ResourceIdentity resource, Class<T> kind) {
        return source(kind).list(resource.namespace(), resource::controls);
    }

    @Override
    public <T extends HasMetadata> void remember(T written) {
        @SuppressWarnings("unchecked") // getClass of a T
        var kind = (Class<T>) written.getClass();
        source(kind).remember(written);
    }

    /** How many resources there are. */
    public long count() {
        return resources.map(ResourceIndex::count).orElse(0L);
    }

    /** The pods of a resource. */
    public List<Pod> pods(ResourceIdentity resource) {
        return source(Pod.class)
                .list(resource.namespace(), pod -> resource.name()
                        .equals(pod.getMetadata().getLabels().get(watched.kind().label())))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> digests(ReferenceKind kind, String namespace, String name) {
        return switch (kind) {
            case SECRET -> find(Secret.class, namespace, name).map(Secret::getData);
            case CONFIG_MAP -> find(ConfigMap.class, namespace, name).map(ResourceCaches::digests);
            case SERVICE_ACCOUNT -> find(ServiceAccount.class, namespace, name).map(account -> Map.of());
        };
    }

    private static Map<String, String> digests(ConfigMap configMap) {
        return Trim.isOurs(configMap) ? Digests.of(configMap) : configMap.getData();
    }

    @SuppressWarnings("unchecked") // the map is made so
    private <T extends HasMetadata> KindSource<T, R> source(Class<T> kind) {
        return (KindSource<T, R>) Objects.requireNonNull(sources.get(kind), kind::getName);
    }
}
