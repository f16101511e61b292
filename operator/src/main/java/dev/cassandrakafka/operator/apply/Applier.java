package dev.cassandrakafka.operator.apply;

import dev.cassandrakafka.operator.identity.Component;
import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.identity.ResourceIdentity;
import dev.cassandrakafka.operator.logging.LogKey;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.ThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what differs from what is desired, and nothing else. */
@ThreadSafe
public final class Applier {
    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final List<Class<? extends HasMetadata>> OPTIONAL_KINDS =
            List.of(ServiceAccount.class, PodDisruptionBudget.class);

    private final KubernetesClient client;
    private final LiveObjects live;
    private final Fingerprint fingerprint;

    /**
     * Writes through the client, and looks first at what is known.
     *
     * @param client used for writes, and for reads of what is not known
     * @param live what is known
     */
    public Applier(KubernetesClient client, LiveObjects live) {
        this.client = client;
        this.live = live;
        this.fingerprint = new Fingerprint(client.getKubernetesSerialization());
    }

    /**
     * Brings all objects of a resource to what is desired. Deletes those of ours that are not desired any more.
     *
     * @param resource whose they are
     * @param desired all that is wanted, in the order in which it is written
     * @throws io.fabric8.kubernetes.client.KubernetesClientException if the API server refuses a write
     */
    public ApplyOutcome apply(ResourceIdentity resource, List<HasMetadata> desired) {
        var steps = desired.stream().map(this::step).toList();
        var foreign = steps.stream().filter(step -> step.isForeignTo(resource)).findFirst();
        if (foreign.isPresent()) {
            var object = foreign.get().desired();
            return new ApplyOutcome.Conflict(
                    object.getKind(), object.getMetadata().getName());
        }
        var applied = (int) steps.stream().filter(this::write).count();
        return new ApplyOutcome.Applied(applied + prune(resource, desired));
    }

    /**
     * Changes nothing but the number of pods of a Deployment that is there: that part of a spec holds even where the rest cannot
     * be acted on.
     */
    public ApplyOutcome hold(Component component, int replicas) {
        live.find(Deployment.class, component.namespace(), component.childName())
                .filter(component.resource()::controls)
                .filter(deployment ->
                        !Integer.valueOf(replicas).equals(deployment.getSpec().getReplicas()))
                .ifPresent(deployment -> scale(deployment, replicas));
        return new ApplyOutcome.Held();
    }

    private void scale(Deployment deployment, int replicas) {
        var context = new PatchContext.Builder()
                .withPatchType(PatchType.JSON_MERGE)
                .withFieldManager(Label.MANAGER)
                .build();
        live.remember(client.resource(deployment).patch(context, "{\"spec\":{\"replicas\":%d}}".formatted(replicas)));
        log("Scaled, though the spec cannot be acted on", deployment);
    }

    private <T extends HasMetadata> Step<T> step(T desired) {
        @SuppressWarnings("unchecked") // getClass of a T
        var kind = (Class<T>) desired.getClass();
        var metadata = desired.getMetadata();
        // Foreign objects do not carry our label, so the cache does not know them.
        var found = live.find(kind, metadata.getNamespace(), metadata.getName())
                .or(() -> Optional.ofNullable(client.resource(desired).get()));
        return new Step<>(fingerprint.marked(desired), found);
    }

    private <T extends HasMetadata> boolean write(Step<T> step) {
        if (step.isDone(fingerprint)) {
            return false;
        }
        live.remember(client.resource(step.precondition())
                .fieldManager(Label.MANAGER)
                .forceConflicts()
                .serverSideApply());
        log("Applied", step.desired());
        return true;
    }

    private int prune(ResourceIdentity resource, List<HasMetadata> desired) {
        var left = OPTIONAL_KINDS.stream()
                .flatMap(kind -> live.controlledBy(resource, kind))
                .filter(object -> desired.stream().noneMatch(wanted -> isSame(wanted, object)))
                .toList();
        left.forEach(this::delete);
        return left.size();
    }

    private static boolean isSame(HasMetadata wanted, HasMetadata object) {
        return wanted.getClass() == object.getClass()
                && wanted.getMetadata().getName().equals(object.getMetadata().getName());
    }

    private void delete(HasMetadata object) {
        client.resource(object).delete();
        log("Deleted what is not wanted any more", object);
    }

    private static void log(String what, HasMetadata object) {
        LOG.atInfo()
                .addKeyValue(LogKey.NAMESPACE, object.getMetadata().getNamespace())
                .addKeyValue(LogKey.KIND, object.getKind())
                .addKeyValue(LogKey.NAME, object.getMetadata().getName())
                .log(what);
    }
}
