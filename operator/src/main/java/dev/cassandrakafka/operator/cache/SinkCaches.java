package dev.cassandrakafka.operator.cache;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.operator.apply.LiveObjects;
import dev.cassandrakafka.operator.cache.KindSource.Watch;
import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.identity.SinkIdentity;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jcip.annotations.ThreadSafe;

/** Everything that the operator knows of the cluster without asking. Filled once, when the controller is registered. */
@ThreadSafe
public final class SinkCaches implements LiveObjects, ReferenceLookup {
    private static final String OURS = Label.MANAGED_BY + "=" + Label.MANAGER;

    private final Set<String> namespaces;
    private volatile Map<Class<?>, KindSource<?>> sources = Map.of();
    private volatile Optional<SinkIndex> sinks = Optional.empty();

    /** For these namespaces, or for all when there are none. */
    public SinkCaches(Set<String> namespaces) {
        this.namespaces = Set.copyOf(namespaces);
    }

    /** Sets up one informer for each kind, and for each namespace where they are named. */
    public List<EventSource<?, CassandraSink>> eventSources(EventSourceContext<CassandraSink> context) {
        var index = new SinkIndex(context.getPrimaryCache());
        sinks = Optional.of(index);
        var all = watches(index).stream()
                .<KindSource<?>>map(watch -> KindSource.of(watch, namespaces, context))
                .toList();
        sources = all.stream().collect(Collectors.toUnmodifiableMap(KindSource::kind, Function.identity()));
        var events = new ArrayList<EventSource<?, CassandraSink>>();
        all.forEach(source -> events.addAll(source.informers()));
        return events;
    }

    private static List<Watch<?>> watches(SinkIndex index) {
        return List.of(
                new Watch<>(
                        Secret.class,
                        null,
                        Trim::secret,
                        secret -> index.concernedBy(ReferenceKind.SECRET, secret),
                        (before, now) -> true),
                new Watch<>(
                        ConfigMap.class,
                        null,
                        Trim::configMap,
                        configMap -> index.concernedBy(ReferenceKind.CONFIG_MAP, configMap),
                        (before, now) -> true),
                new Watch<>(
                        ServiceAccount.class,
                        null,
                        Trim::whole,
                        account -> index.concernedBy(ReferenceKind.SERVICE_ACCOUNT, account),
                        (before, now) -> true),
                owned(Service.class),
                owned(PodDisruptionBudget.class),
                owned(Deployment.class),
                new Watch<>(Pod.class, OURS + "," + Label.SINK, Trim::pod, SinkIndex::labelOf, PodChange::matters));
    }

    private static <T extends HasMetadata> Watch<T> owned(Class<T> kind) {
        return new Watch<>(kind, OURS, Trim::whole, SinkIndex::controllerOf, (before, now) -> true);
    }

    @Override
    public <T extends HasMetadata> Optional<T> find(Class<T> kind, String namespace, String name) {
        return source(kind).find(namespace, name);
    }

    @Override
    public <T extends HasMetadata> void remember(T written) {
        @SuppressWarnings("unchecked") // getClass of a T
        var kind = (Class<T>) written.getClass();
        source(kind).remember(written);
    }

    /** How many sinks there are. */
    public long count() {
        return sinks.map(SinkIndex::count).orElse(0L);
    }

    /** The pods of a sink. */
    public List<Pod> pods(SinkIdentity sink) {
        return source(Pod.class)
                .list(sink.namespace(), pod -> sink.name()
                        .equals(pod.getMetadata().getLabels().get(Label.SINK)))
                .toList();
    }

    @Override
    public Optional<Map<String, String>> digests(ReferenceKind kind, String namespace, String name) {
        return switch (kind) {
            case SECRET -> find(Secret.class, namespace, name).map(Secret::getData);
            case CONFIG_MAP -> find(ConfigMap.class, namespace, name).map(SinkCaches::digests);
            case SERVICE_ACCOUNT -> find(ServiceAccount.class, namespace, name).map(account -> Map.of());
        };
    }

    private static Map<String, String> digests(ConfigMap configMap) {
        return Trim.isOurs(configMap) ? Digests.of(configMap) : configMap.getData();
    }

    @SuppressWarnings("unchecked") // the map is made so
    private <T extends HasMetadata> KindSource<T> source(Class<T> kind) {
        return (KindSource<T>) Objects.requireNonNull(sources.get(kind), kind::getName);
    }
}
