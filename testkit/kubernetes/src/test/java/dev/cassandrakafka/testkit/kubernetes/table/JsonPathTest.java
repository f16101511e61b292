package dev.cassandrakafka.testkit.kubernetes.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {
    private static final JsonNode OBJECT = Serialization.unmarshal(
            """
            metadata: {annotations: {a.b/c: note}}
            spec: {topics: [one, two], tables: [{name: t, columns: [{name: x}]}]}
            status: {conditions: [{type: Ready, status: "True", reason: Running}, {type: Stalled, status: "False"}]}
            """,
            JsonNode.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            .spec.topics[0]                                     | one
            .spec.topics[-1]                                    | two
            .spec.tables[*].columns[0].name                     | x
            .status.conditions[?(@.type=="Ready")].reason       | Running
            .status.conditions[?(@.type == 'Stalled')].status   | False
            .metadata.annotations['a.b/c']                      | note
            .metadata.annotations.a\\.b/c                       | note
            """)
    void path(String path, String value) {
        assertThat(JsonPath.parse(path).read(OBJECT))
                .extracting(JsonNode::asText)
                .containsExactly(value);
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        assertThat(JsonPath.parse(".status.conditions[*].reason").read(OBJECT)).hasSize(1);
        assertThat(JsonPath.parse(".spec.none").read(OBJECT)).isEmpty();
    }

    @Test
    void whatIsNotAPathIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPath.parse(".spec[?(@.a>1)]"))
                .withMessage("not a JSONPath: .spec[?(@.a>1)]");
    }
}
