package dev.cassandrakafka.testkit.kubernetes.kind;

import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind in one version.
 *
 * @param group API group, empty for the core
 * @param version version of the group
 * @param names how it is called
 * @param namespaced whether its objects live in namespaces
 * @param custom whether it comes from a CustomResourceDefinition
 * @param hasStatus whether it has a status subresource
 * @param scale how the scale subresource maps onto it, if it has one
 * @param schema what may be in its objects
 * @param columns what {@code kubectl get} shows beside the name
 */
public record ResourceKind(
        String group,
        String version,
        Names names,
        boolean namespaced,
        boolean custom,
        boolean hasStatus,
        Optional<Scale> scale,
        Schema schema,
        List<Column> columns) {

    private static final Set<String> WITHOUT_GENERATION = Set.of("services", "namespaces", "leases", "nodes");

    /** How a kind is called. */
    public record Names(
            String kind, String plural, String singular, List<String> shortNames, List<String> categories) {}

    /** JSON paths (with a dot in front) of the fields that a scale subresource stands for. */
    public record Scale(String specReplicas, String statusReplicas, Optional<String> selector) {}

    /** The value of {@code apiVersion}. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The value of {@code kind}. */
    public String kind() {
        return names.kind();
    }

    /** The name in URLs. */
    public String plural() {
        return names.plural();
    }

    /** {@code <plural>.<group>}, as messages name the resource. */
    public String resource() {
        return group.isEmpty() ? plural() : plural() + "." + group;
    }

    /** {@code <kind>.<group>}, as messages about invalid objects name the kind. */
    public String qualifiedKind() {
        return group.isEmpty() ? kind() : kind() + "." + group;
    }

    /** Where objects are kept: events are the same in both of their groups. */
    public String storage() {
        return resource().equals("events.events.k8s.io") ? "events" : resource();
    }

    /** Whether the objects have a generation. */
    public boolean hasGeneration() {
        return custom || (schema.declares("spec") && !WITHOUT_GENERATION.contains(plural()));
    }
}
