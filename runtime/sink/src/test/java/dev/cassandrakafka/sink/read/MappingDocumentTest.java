package dev.cassandrakafka.sink.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.TypeCodec;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.sink.codec.Documents;
import dev.cassandrakafka.sink.plan.FakeTable;
import dev.cassandrakafka.sink.plan.RouteCompiler;
import dev.cassandrakafka.sink.plan.RoutePlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code docs/mapping.md}: a mapping, a record, and the row that it becomes or why it is bad. */
class MappingDocumentTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreTrue(String example) throws IOException {
        // Given
        List<String> parts = List.of(example.split("\n---\n", 3));
        Reading reading = Reading.by(plan(parts.get(0)));

        // When
        Outcome outcome = reading.read(field(parts.get(1), "key: "), field(parts.get(1), "value: "));

        // Then
        assertThat(describe(outcome)).isEqualTo(parts.get(2));
    }

    static Stream<String> examples() throws IOException {
        return Documents.blocks("mapping.md", "example");
    }

    private static RoutePlan plan(String mapping) throws IOException {
        ObjectNode table = (ObjectNode) YAML.readTree(mapping);
        table.put("keyspace", "shop").put("table", "orders");
        Optional<JsonNode> keyFormat = Optional.ofNullable(table.remove("key"));
        ObjectNode route = YAML.createObjectNode();
        route.putArray("topics").add("orders");
        route.putArray("tables").add(table);
        keyFormat.ifPresent(format -> route.putObject("key").set("format", format));
        FakeTable orders = FakeTable.parse(
                Documents.blocks("mapping.md", "cql").findFirst().orElseThrow());
        return (RoutePlan) RouteCompiler.compile(YAML.treeToValue(route, Route.class), "routes[0]", orders.lookup());
    }

    private static @Nullable String field(String record, String name) {
        return record.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse(null);
    }

    private static String describe(Outcome outcome) {
        if (outcome instanceof Outcome.Bad bad) {
            return bad.record().reason() + ": " + bad.record().message();
        }
        Row row = ((Outcome.Rows) outcome).rows().get(0);
        List<String> lines = new ArrayList<>();
        if (row.operation() == Operation.DELETE) {
            lines.add("DELETE");
        }
        row.plan().slots().stream()
                .filter(slot -> row.isSet(slot.index()))
                .map(slot -> slot.column() + " = "
                        + literal(CodecRegistry.DEFAULT.codecFor(slot.type()), row.value(slot.index())))
                .forEach(lines::add);
        if (row.timestampMicros() != Reading.ORDER_MICROS) {
            lines.add("writetime = " + row.timestampMicros());
        }
        if (row.ttlSeconds() != 0) {
            lines.add("ttl = " + row.ttlSeconds());
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    private static <T> String literal(TypeCodec<T> codec, @Nullable ByteBuffer bytes) {
        return codec.format(codec.decode(bytes == null ? null : bytes.duplicate(), ProtocolVersion.V5));
    }
}
