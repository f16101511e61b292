package dev.cassandrakafka.kinds.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.kinds.fixtures.Fixture;
import dev.cassandrakafka.kinds.schema.Definition;
import dev.cassandrakafka.kinds.schema.OfflineServer;
import dev.cassandrakafka.model.kafka.OwnedConsumerOptions;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema refuses the options that a runtime would refuse. */
class OwnedConsumerOptionsTest {
    private final OfflineServer server = new OfflineServer(Definition.sink());

    @ParameterizedTest
    @MethodSource("owned")
    void theSchemaRefusesWhatTheRuntimeOwns(String option) {
        // Given
        JsonNode resource = Fixture.valid().get(0).resource().deepCopy();
        ((ObjectNode) resource.at("/spec/kafka"))
                .putObject("consumer")
                .putObject("config")
                .put(option, "x");
        // Then
        assertThat(server.refusals(resource, null))
                .singleElement()
                .asString()
                .startsWith("spec.kafka.consumer.config: must not set what the sink sets itself");
    }

    static Stream<String> owned() {
        return Stream.concat(
                OwnedConsumerOptions.names().stream(),
                OwnedConsumerOptions.prefixes().stream().map(prefix -> prefix + "any"));
    }
}
