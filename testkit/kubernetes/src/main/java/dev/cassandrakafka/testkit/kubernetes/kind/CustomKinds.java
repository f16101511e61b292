package dev.cassandrakafka.testkit.kubernetes.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind.Names;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind.Scale;
import dev.cassandrakafka.testkit.kubernetes.schema.ModelSchemas;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Kinds from CustomResourceDefinitions. */
public final class CustomKinds {
    private static final Column AGE = new Column("Age", "date", ".metadata.creationTimestamp", 0, "");

    private final ModelSchemas schemas;

    /** The schema of metadata comes from {@code schemas}. */
    public CustomKinds(ModelSchemas schemas) {
        this.schemas = schemas;
    }

    /** The kinds that a definition serves, one for each served version, that of the storage first. */
    public List<ResourceKind> of(JsonNode definition) {
        var spec = definition.path("spec");
        List<ResourceKind> kinds = new ArrayList<>();
        for (var version : spec.path("versions")) {
            if (version.path("served").asBoolean()) {
                kinds.add(version.path("storage").asBoolean() ? 0 : kinds.size(), kind(spec, version));
            }
        }
        return kinds;
    }

    private ResourceKind kind(JsonNode spec, JsonNode version) {
        var subresources = version.path("subresources");
        return new ResourceKind(
                spec.path("group").asText(),
                version.path("name").asText(),
                names(spec.path("names")),
                spec.path("scope").asText().equals("Namespaced"),
                true,
                subresources.has("status"),
                scale(subresources.path("scale")),
                schema(version.path("schema").path("openAPIV3Schema")),
                columns(version.path("additionalPrinterColumns")));
    }

    private static Names names(JsonNode names) {
        var kind = names.path("kind").asText();
        return new Names(
                kind,
                names.path("plural").asText(),
                names.path("singular").asText(kind.toLowerCase(Locale.ROOT)),
                texts(names.path("shortNames")),
                texts(names.path("categories")));
    }

    private static Optional<Scale> scale(JsonNode scale) {
        return scale.isObject()
                ? Optional.of(new Scale(
                        scale.path("specReplicasPath").asText(),
                        scale.path("statusReplicasPath").asText(),
                        Optional.ofNullable(scale.path("labelSelectorPath").textValue())))
                : Optional.empty();
    }

    private Schema schema(JsonNode openApi) {
        if (!openApi.isObject()) {
            return Schema.ANY;
        }
        ObjectNode completed = openApi.deepCopy();
        var properties = completed.withObjectProperty("properties");
        properties
                .putObject("apiVersion")
                .put("type", "string")
                .put("description", "APIVersion defines the versioned schema of this representation of an object.");
        properties
                .putObject("kind")
                .put("type", "string")
                .put("description", "Kind is a string value representing the REST resource this object represents.");
        properties.set("metadata", schemas.reference(ObjectMeta.class));
        return schemas.of(completed);
    }

    private static List<Column> columns(JsonNode definitions) {
        List<Column> columns = new ArrayList<>();
        for (var column : definitions) {
            columns.add(new Column(
                    column.path("name").asText(),
                    column.path("type").asText(),
                    column.path("jsonPath").asText(),
                    column.path("priority").asInt(),
                    column.path("description").asText()));
        }
        return columns.isEmpty() ? List.of(AGE) : columns;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
