package dev.cassandrakafka.kinds.generator;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrArray;
import java.util.List;
import java.util.Set;

/**
 * Schemas of Kubernetes' own types inside ours. fabric8 7.5.2 loses which of their fields are required and how their lists merge,
 * and knows fields that the template has no room for.
 */
final class EmbeddedTypes {
    private static final Set<String> KUBERNETES = Set.of(
            "spec.template.resources",
            "spec.template.affinity",
            "spec.template.tolerations",
            "spec.template.topologySpreadConstraints",
            "spec.template.env",
            "spec.template.imagePullSecrets",
            "status.conditions");

    private EmbeddedTypes() {}

    /** Whether the type of the field is Kubernetes' own, documented there. */
    static boolean isKubernetes(String path) {
        return KUBERNETES.contains(path);
    }

    static void trim(JSONSchemaProps template) {
        // Both name things of the pod that the template does not offer: volumes and resource claims.
        SchemaNode.field(template, "resources").getProperties().remove("claims");
        SchemaNode.field(SchemaNode.item(template, "env"), "valueFrom")
                .getProperties()
                .remove("fileKeyRef");
        requireName(SchemaNode.item(template, "env"));
        requireName(SchemaNode.item(template, "imagePullSecrets"));
        template.getProperties().values().forEach(EmbeddedTypes::atomicLists);
    }

    /** The key of a list must be in each of its items. */
    private static void requireName(JSONSchemaProps item) {
        item.setRequired(List.of("name"));
        JSONSchemaProps name = SchemaNode.field(item, "name");
        name.setMinLength(1L);
        name.setMaxLength(253L);
    }

    private static void atomicLists(JSONSchemaProps schema) {
        if ("array".equals(schema.getType()) && schema.getXKubernetesListType() == null) {
            schema.setXKubernetesListType("atomic");
        }
        JSONSchemaPropsOrArray items = schema.getItems();
        if (items != null) {
            atomicLists(items.getSchema());
        }
        schema.getProperties().values().forEach(EmbeddedTypes::atomicLists);
    }
}
