package dev.cassandrakafka.kinds.generator;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import java.util.List;

/** The page of {@code docs/} that says every field: one table for each object, in the order in which people write them. */
final class ApiReference {
    private static final String HEADER =
            """
            <!-- Generated from crds/kinds by %s; change the records there. -->
            # API reference

            What `kubectl explain` says, on one page. A field in **bold** is required.
            """
                    .formatted(GeneratedFiles.COMMAND);

    private final StringBuilder page = new StringBuilder(HEADER);

    static String of(List<CustomResourceDefinition> crds) {
        ApiReference reference = new ApiReference();
        crds.forEach(reference::kind);
        return reference.page.toString();
    }

    private void kind(CustomResourceDefinition crd) {
        CustomResourceDefinitionVersion version = crd.getSpec().getVersions().get(0);
        JSONSchemaProps root = version.getSchema().getOpenAPIV3Schema();
        line("");
        line("## " + crd.getSpec().getNames().getKind());
        line("");
        line(root.getDescription());
        line("");
        line("`apiVersion: " + crd.getSpec().getGroup() + "/" + version.getName() + "`, short name `"
                + String.join("`, `", crd.getSpec().getNames().getShortNames()) + "`.");
        rules(root);
        columns(version.getAdditionalPrinterColumns());
        object("spec", SchemaNode.field(root, "spec"));
        object("status", SchemaNode.field(root, "status"));
    }

    private void columns(List<CustomResourceColumnDefinition> columns) {
        line("");
        line("Columns of `kubectl get` (those marked * with `-o wide` only):");
        line("");
        columns.forEach(column -> line(
                "- " + column.getName() + (column.getPriority() == null ? "" : "*") + ": " + column.getDescription()));
    }

    private void object(String path, JSONSchemaProps schema) {
        line("");
        line("### " + path);
        line("");
        line(schema.getDescription());
        line("");
        line("| Field | Type | Default | Description |");
        line("|---|---|---|---|");
        schema.getProperties().forEach((name, field) -> line(row(schema, name, field)));
        rules(schema);
        schema.getProperties().forEach((name, field) -> below(path + "." + name, field));
    }

    private void below(String path, JSONSchemaProps field) {
        if (EmbeddedTypes.isKubernetes(path)) {
            return;
        }
        if (!field.getProperties().isEmpty()) {
            object(path, field);
        } else if (field.getItems() != null
                && !field.getItems().getSchema().getProperties().isEmpty()) {
            object(path + "[]", field.getItems().getSchema());
        }
    }

    private static String row(JSONSchemaProps object, String name, JSONSchemaProps field) {
        String shown = object.getRequired().contains(name) ? "**`" + name + "`**" : "`" + name + "`";
        String preset = field.getDefault() == null ? "" : "`" + field.getDefault() + "`";
        return "| %s | %s | %s | %s |".formatted(shown, TypeText.of(field), preset, cell(field.getDescription()));
    }

    private void rules(JSONSchemaProps schema) {
        List<ValidationRule> rules = schema.getXKubernetesValidations();
        if (!rules.isEmpty()) {
            line("");
            rules.forEach(rule -> line("- `" + rule.getFieldPath().substring(1) + "` " + told(rule.getMessage())));
        }
    }

    /** A message may begin with the name of its field, which stands before it here. */
    private static String told(String message) {
        return message.substring(message.indexOf("must ")) + ".";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
