package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.operator.identity.ResourceIdentity;
import dev.cassandrakafka.operator.identity.Role;
import dev.cassandrakafka.operator.reference.References;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.Immutable;

/** Says which objects a sink is made of. */
@Immutable
public final class SinkWorkload {
    private final WorkloadSettings settings;

    /** With these settings. */
    public SinkWorkload(WorkloadSettings settings) {
        this.settings = settings;
    }

    /**
     * The objects for an accepted spec, the Deployment last, so that its pods find everything in place.
     *
     * @param sink whose they are
     * @param spec what is wanted
     * @param references what the spec names, all of it resolved
     */
    public List<HasMetadata> desired(ResourceIdentity sink, CassandraSinkSpec spec, References references) {
        var component = sink.component(Role.SINK);
        var pipeline = PipelineFile.render(sink, spec);
        var objects = new ArrayList<HasMetadata>();
        if (spec.template().serviceAccountName() == null) {
            objects.add(RoleObjects.serviceAccount(component));
        }
        objects.add(RoleObjects.pipelineMap(component, pipeline));
        objects.add(RoleObjects.service(component));
        if (Scale.wanted(spec) > 1) {
            objects.add(RoleObjects.disruptionBudget(component));
        }
        var pods = new PodPlan(
                component,
                spec.template(),
                settings.sinkImage(),
                component.childName(),
                references,
                ConfigHash.of(pipeline, references));
        objects.add(RoleDeployment.desired(pods, Scale.wanted(spec)));
        return List.copyOf(objects);
    }
}
