package dev.cassandrakafka.testkit.kubernetes.kind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind.Names;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind.Scale;
import dev.cassandrakafka.testkit.kubernetes.schema.ModelSchemas;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The built-in kinds, from {@code builtin.yaml} beside this class and the client's model. */
public final class BuiltinKinds {
    private static final Scale REPLICAS =
            new Scale(".spec.replicas", ".status.replicas", Optional.of(".spec.selector"));
    private static final Column AGE = new Column("Age", "date", ".metadata.creationTimestamp", 0, "");

    private final ModelSchemas schemas;

    /** Schemas of the kinds come to lie in {@code schemas}. */
    public BuiltinKinds(ModelSchemas schemas) {
        this.schemas = schemas;
    }

    /** Adds all of them. */
    public void addTo(KindRegistry registry) {
        try (InputStream in = Objects.requireNonNull(
                BuiltinKinds.class.getResourceAsStream("/dev/cassandrakafka/testkit/kubernetes/kind/builtin.yaml"))) {
            Serialization.unmarshal(in, JsonNode.class).forEach(entry -> registry.add(kind(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResourceKind kind(JsonNode entry) {
        var model = model(entry.path("model").asText());
        var names = new Names(
                HasMetadata.getKind(model),
                HasMetadata.getPlural(model),
                HasMetadata.getSingular(model),
                texts(entry.path("short")),
                entry.path("all").asBoolean() ? List.of("all") : List.of());
        var schema = schemas.of(model);
        return new ResourceKind(
                HasMetadata.getGroup(model),
                HasMetadata.getVersion(model),
                names,
                Namespaced.class.isAssignableFrom(model),
                false,
                schema.declares("status"),
                entry.path("scale").asBoolean() ? Optional.of(REPLICAS) : Optional.empty(),
                schema,
                columns(entry.path("columns")));
    }

    private static Class<? extends HasMetadata> model(String name) {
        try {
            return Class.forName("io.fabric8.kubernetes.api.model." + name).asSubclass(HasMetadata.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("builtin.yaml: no model " + name, e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Columns are written {@code name | type | path}, with {@code | wide} where they are for {@code -o wide}. */
    private static List<Column> columns(JsonNode list) {
        List<Column> columns = new ArrayList<>();
        for (var text : texts(list)) {
            var parts = text.split(" *\\| *", -1);
            columns.add(new Column(parts[0], parts[1], parts[2], parts.length > 3 ? 1 : 0, ""));
        }
        columns.add(lastNarrow(columns), AGE);
        return columns;
    }

    private static int lastNarrow(List<Column> columns) {
        int position = 0;
        while (position < columns.size() && columns.get(position).priority() == 0) {
            position++;
        }
        return position;
    }
}
