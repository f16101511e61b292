package dev.cassandrakafka.operator.reconcile;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.operator.apply.Applier;
import dev.cassandrakafka.operator.apply.ApplyOutcome;
import dev.cassandrakafka.operator.cache.ResourceCaches;
import dev.cassandrakafka.operator.cache.Watched;
import dev.cassandrakafka.operator.desired.Scale;
import dev.cassandrakafka.operator.desired.SinkWorkload;
import dev.cassandrakafka.operator.identity.ResourceIdentity;
import dev.cassandrakafka.operator.identity.ResourceKind;
import dev.cassandrakafka.operator.identity.Role;
import dev.cassandrakafka.operator.reference.NamedReference;
import dev.cassandrakafka.operator.reference.NamedReferences;
import dev.cassandrakafka.operator.reference.ReferenceResolver;
import dev.cassandrakafka.operator.validate.Acceptance.Accepted;
import dev.cassandrakafka.operator.validate.SinkValidator;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import java.util.List;
import java.util.Set;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/** Makes of each {@code CassandraSink} what its spec says, and of what is seen its status. */
@ThreadSafe
@ControllerConfiguration(name = CassandraSinkReconciler.NAME)
public final class CassandraSinkReconciler implements Reconciler<CassandraSink> {
    /** The name of the controller, in metrics and logs. */
    public static final String NAME = "cassandrasink";

    private final ResourceCaches<CassandraSink> caches;
    private final SinkValidator validator;
    private final ReferenceResolver resolver;
    private final SinkWorkload workload;
    private final Applier applier;
    private final SinkStatusWriter status;

    /** Joins the steps. */
    public CassandraSinkReconciler(
            ResourceCaches<CassandraSink> caches, SinkWorkload workload, Applier applier, SinkStatusWriter status) {
        this.caches = caches;
        this.validator = new SinkValidator();
        this.resolver = new ReferenceResolver(caches);
        this.workload = workload;
        this.applier = applier;
        this.status = status;
    }

    /** Which resources the controller watches. */
    public static Watched<CassandraSink> watched(Set<String> namespaces) {
        return new Watched<>(ResourceKind.SINK, CassandraSink.class, CassandraSinkReconciler::references, namespaces);
    }

    private static ResourceIdentity identity(CassandraSink sink) {
        return ResourceIdentity.of(ResourceKind.SINK, sink);
    }

    private static List<NamedReference> references(CassandraSink sink) {
        return NamedReferences.of(sink.getSpec());
    }

    @Override
    public List<EventSource<?, CassandraSink>> prepareEventSources(EventSourceContext<CassandraSink> context) {
        return caches.eventSources(context);
    }

    @Override
    public UpdateControl<CassandraSink> reconcile(CassandraSink sink, Context<CassandraSink> context) {
        if (sink.isMarkedForDeletion()) {
            return UpdateControl.noUpdate(); // the owner references see to it
        }
        var identity = identity(sink);
        var acceptance = validator.validate(sink.getSpec());
        var references = resolver.resolve(identity.namespace(), references(sink));
        var outcome = references.missing().isEmpty() && acceptance instanceof Accepted<CassandraSinkSpec> accepted
                ? applier.apply(identity, workload.desired(identity, accepted.spec(), references))
                : hold(identity, sink.getSpec());
        return status.update(sink, new Findings(identity, acceptance, references, outcome));
    }

    /** How many pods are wanted holds even where the rest of the spec cannot be acted on. */
    private ApplyOutcome hold(ResourceIdentity identity, @Nullable CassandraSinkSpec spec) {
        return spec == null ? new ApplyOutcome.Held() : applier.hold(identity.component(Role.SINK), Scale.wanted(spec));
    }

    @Override
    public ErrorStatusUpdateControl<CassandraSink> updateErrorStatus(
            CassandraSink sink, Context<CassandraSink> context, Exception e) {
        var attempt =
                context.getRetryInfo().map(retry -> retry.getAttemptCount()).orElse(0);
        if (!(e instanceof KubernetesClientException refusal) || !ApiFailure.isWorthTelling(refusal, attempt)) {
            return ErrorStatusUpdateControl.noStatusUpdate();
        }
        var identity = identity(sink);
        return status.failed(
                sink,
                new Findings(
                        identity,
                        validator.validate(sink.getSpec()),
                        resolver.resolve(identity.namespace(), references(sink)),
                        ApiFailure.outcome(refusal)));
    }
}
