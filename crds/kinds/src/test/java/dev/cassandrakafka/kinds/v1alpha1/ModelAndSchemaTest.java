package dev.cassandrakafka.kinds.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ContainerNode;
import dev.cassandrakafka.kinds.fixtures.Fixture;
import dev.cassandrakafka.kinds.schema.Definition;
import dev.cassandrakafka.kinds.schema.OfflineServer;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The records and the schema are two readings of one contract: they default alike and lose nothing. */
class ModelAndSchemaTest {
    private final ObjectMapper json = new ObjectMapper();
    private final KubernetesSerialization kubernetes = new KubernetesSerialization(json, false);
    private final OfflineServer server = new OfflineServer(Definition.sink());

    @ParameterizedTest
    @MethodSource("resources")
    void recordsHoldWhatAnApiServerWouldStore(Fixture fixture) throws Exception {
        // Given
        JsonNode stored = server.defaulted(fixture.resource()).path("spec");
        // When
        CassandraSink read = kubernetes.unmarshal(fixture.resource().toString(), CassandraSink.class);
        JsonNode written = json.readTree(kubernetes.asJson(read)).path("spec");
        // Then
        assertThat(withoutEmpty(written)).isEqualTo(withoutEmpty(stored));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyConstantComesBackAsItself(Class<? extends Enum<?>> type) throws Exception {
        for (Enum<?> constant : type.getEnumConstants()) {
            String text = json.writeValueAsString(constant);
            assertThat(text).as("as written in YAML").matches("\"[A-Z][A-Za-z0-9]*\"");
            assertThat(json.readValue(text, type)).isEqualTo(constant);
        }
    }

    /** Records have empty lists and objects where a resource has nothing. */
    private static JsonNode withoutEmpty(JsonNode node) {
        JsonNode copy = node.deepCopy();
        removeEmpty(copy);
        return copy;
    }

    private static void removeEmpty(JsonNode node) {
        for (Iterator<JsonNode> children = node.iterator(); children.hasNext(); ) {
            JsonNode child = children.next();
            removeEmpty(child);
            if (node.isObject() && isNothing(child)) {
                children.remove();
            }
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || (node instanceof ContainerNode<?> && node.isEmpty());
    }

    static List<Fixture> resources() {
        return Fixture.valid();
    }

    static Stream<Class<?>> enums() {
        return RecordTypes.below(CassandraSinkSpec.class).filter(Class::isEnum);
    }
}
