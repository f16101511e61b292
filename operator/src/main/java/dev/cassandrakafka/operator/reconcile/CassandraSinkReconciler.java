package dev.cassandrakafka.operator.reconcile;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.operator.apply.Applier;
import dev.cassandrakafka.operator.apply.ApplyOutcome;
import dev.cassandrakafka.operator.cache.SinkCaches;
import dev.cassandrakafka.operator.desired.Scale;
import dev.cassandrakafka.operator.desired.SinkWorkload;
import dev.cassandrakafka.operator.identity.SinkIdentity;
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
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/** Makes of each {@code CassandraSink} what its spec says, and of what is seen its status. */
@ThreadSafe
@ControllerConfiguration(name = CassandraSinkReconciler.NAME)
public final class CassandraSinkReconciler implements Reconciler<CassandraSink> {
    /** The name of the controller, in metrics and logs. */
    public static final String NAME = "cassandrasink";

    private final SinkCaches caches;
    private final SinkValidator validator;
    private final ReferenceResolver resolver;
    private final SinkWorkload workload;
    private final Applier applier;
    private final StatusWriter status;

    /** Joins the steps. */
    public CassandraSinkReconciler(SinkCaches caches, SinkWorkload workload, Applier applier, StatusWriter status) {
        this.caches = caches;
        this.validator = new SinkValidator();
        this.resolver = new ReferenceResolver(caches);
        this.workload = workload;
        this.applier = applier;
        this.status = status;
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
        var identity = SinkIdentity.of(sink);
        var acceptance = validator.validate(sink.getSpec());
        var references = resolver.resolve(identity.namespace(), sink.getSpec());
        var outcome = references.missing().isEmpty() && acceptance instanceof Accepted accepted
                ? applier.apply(identity, workload.desired(identity, accepted.spec(), references))
                : hold(identity, sink.getSpec());
        return status.update(sink, new Findings(identity, acceptance, references, outcome));
    }

    /** How many pods are wanted holds even where the rest of the spec cannot be acted on. */
    private ApplyOutcome hold(SinkIdentity identity, @Nullable CassandraSinkSpec spec) {
        return spec == null ? new ApplyOutcome.Held() : applier.hold(identity, Scale.wanted(spec));
    }

    @Override
    public ErrorStatusUpdateControl<CassandraSink> updateErrorStatus(
            CassandraSink sink, Context<CassandraSink> context, Exception e) {
        var attempt =
                context.getRetryInfo().map(retry -> retry.getAttemptCount()).orElse(0);
        if (!(e instanceof KubernetesClientException refusal) || !ApiFailure.isWorthTelling(refusal, attempt)) {
            return ErrorStatusUpdateControl.noStatusUpdate();
        }
        var identity = SinkIdentity.of(sink);
        return status.failed(
                sink,
                new Findings(
                        identity,
                        validator.validate(sink.getSpec()),
                        resolver.resolve(identity.namespace(), sink.getSpec()),
                        ApiFailure.outcome(refusal)));
    }
}
