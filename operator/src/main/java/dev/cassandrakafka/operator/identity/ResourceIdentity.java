package dev.cassandrakafka.operator.identity;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import net.jcip.annotations.Immutable;

/**
 * Who a resource is, apart from what it wants.
 *
 * @param kind its kind
 * @param namespace its namespace
 * @param name its name, at most 50 characters
 * @param uid its uid, which tells it from one of the same name that was deleted
 */
@Immutable
public record ResourceIdentity(ResourceKind kind, String namespace, String name, String uid) {
    private static final String API_VERSION = "cassandra-kafka.dev/v1alpha1";

    /** The identity of a resource that an API server has stored. */
    public static ResourceIdentity of(ResourceKind kind, HasMetadata resource) {
        var metadata = resource.getMetadata();
        return new ResourceIdentity(kind, metadata.getNamespace(), metadata.getName(), metadata.getUid());
    }

    /** One part of what the resource is made of. */
    public Component component(Role role) {
        return new Component(this, role);
    }

    /** The name in the pipeline file, which is also the consumer group unless the spec names one. */
    public String pipelineName() {
        return namespace + "." + name;
    }

    /** The text form of a selector for everything that is the resource's. */
    public String selector() {
        return kind.label() + "=" + name;
    }

    /** What makes an object ours, and has it deleted with the resource. */
    public OwnerReference ownerReference() {
        return new OwnerReferenceBuilder()
                .withApiVersion(API_VERSION)
                .withKind(kind.kind())
                .withName(name)
                .withUid(uid)
                .withController(true)
                .withBlockOwnerDeletion(true)
                .build();
    }

    /** Whether the resource controls that object, and may therefore change it. */
    public boolean controls(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner -> Boolean.TRUE.equals(owner.getController()) && uid.equals(owner.getUid()));
    }
}
