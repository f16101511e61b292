package dev.cassandrakafka.operator.identity;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.Map;
import net.jcip.annotations.Immutable;

/**
 * Who a sink is, apart from what it wants.
 *
 * @param namespace its namespace
 * @param name its name, at most 52 characters
 * @param uid its uid, which tells it from one of the same name that was deleted
 */
@Immutable
public record SinkIdentity(String namespace, String name, String uid) {

    /** The identity of a resource that an API server has stored. */
    public static SinkIdentity of(CassandraSink sink) {
        var metadata = sink.getMetadata();
        return new SinkIdentity(metadata.getNamespace(), metadata.getName(), metadata.getUid());
    }

    /** The name of each object that the sink is made of. */
    public String childName() {
        return name + "-sink";
    }

    /** The name in the pipeline file, which is also the consumer group unless the spec names one. */
    public String pipelineName() {
        return namespace + "." + name;
    }

    /** The label by which Deployment, Service and budget find the pods; it never changes. */
    public Map<String, String> selectorLabels() {
        return Map.of(Label.SINK, name);
    }

    /** The labels of each object. Labels of the resource are never copied: GitOps tools track objects by them. */
    public Map<String, String> labels() {
        return Map.of(
                Label.SINK,
                name,
                Label.NAME,
                "cassandra-sink",
                Label.INSTANCE,
                name,
                Label.COMPONENT,
                "sink",
                Label.PART_OF,
                "cassandra-kafka",
                Label.MANAGED_BY,
                Label.MANAGER);
    }

    /** What makes an object ours, and has it deleted with the resource. */
    public OwnerReference ownerReference() {
        return new OwnerReferenceBuilder()
                .withApiVersion("cassandra-kafka.dev/v1alpha1")
                .withKind("CassandraSink")
                .withName(name)
                .withUid(uid)
                .withController(true)
                .withBlockOwnerDeletion(true)
                .build();
    }

    /** Whether the sink controls that object, and may therefore change it. */
    public boolean controls(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .anyMatch(owner -> Boolean.TRUE.equals(owner.getController()) && uid.equals(owner.getUid()));
    }
}
