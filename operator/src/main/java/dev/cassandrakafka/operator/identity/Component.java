package dev.cassandrakafka.operator.identity;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.util.Map;
import net.jcip.annotations.Immutable;

/**
 * One part of what a resource is made of: the pods of one role and the objects around them.
 *
 * @param resource whose it is
 * @param role what its pods do
 */
@Immutable
public record Component(ResourceIdentity resource, Role role) {

    /** The namespace of each of its objects. */
    public String namespace() {
        return resource.namespace();
    }

    /** The name of each of its objects. */
    public String childName() {
        return resource.name() + "-" + role.role();
    }

    /** The labels by which Deployment, Service and budget find the pods; they never change. */
    public Map<String, String> selectorLabels() {
        return Map.of(resource.kind().label(), resource.name());
    }

    /** The labels of each object. Labels of the resource are never copied: GitOps tools track objects by them. */
    public Map<String, String> labels() {
        return Map.of(
                resource.kind().label(),
                resource.name(),
                Label.NAME,
                resource.kind().application(),
                Label.INSTANCE,
                resource.name(),
                Label.COMPONENT,
                role.role(),
                Label.PART_OF,
                "cassandra-kafka",
                Label.MANAGED_BY,
                Label.MANAGER);
    }

    /** The metadata of each object. */
    public ObjectMeta metadata() {
        return new ObjectMetaBuilder()
                .withNamespace(namespace())
                .withName(childName())
                .withLabels(labels())
                .withOwnerReferences(resource.ownerReference())
                .build();
    }
}
