package dev.cassandrakafka.testkit.kubernetes.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.testkit.kubernetes.schema.ModelSchemas;
import dev.cassandrakafka.testkit.kubernetes.schema.Schema;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrategicMergeTest {
    private final Schema podSpec = new ModelSchemas().of(PodSpec.class);

    private static JsonNode yaml(String text) {
        return Serialization.unmarshal(text, JsonNode.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            containers: [{name: a, image: x}]     | containers: [{name: a, image: y}]                    | containers: [{name: a, image: y}]
            containers: [{name: a, image: x}]     | containers: [{name: b}]                              | containers: [{name: a, image: x}, {name: b}]
            containers: [{name: a}, {name: b}]    | containers: [{name: a, $patch: delete}]              | containers: [{name: b}]
            containers: [{name: a}, {name: b}]    | containers: [{name: c}, {$patch: replace}]           | containers: [{name: c}]
            containers: [{name: a, image: x}]     | containers: [{name: a, image: null}]                 | containers: [{name: a}]
            nodeSelector: {a: b}                  | nodeSelector: {$patch: replace, c: d}                | nodeSelector: {c: d}
            volumes: [{name: v, emptyDir: {}}]    | volumes: [{name: v, secret: {}, $retainKeys: [name, secret]}] | volumes: [{name: v, secret: {}}]
            tolerations: [{key: a}]               | tolerations: [{key: b}]                              | tolerations: [{key: b}]
            """)
    void patch(String live, String patch, String merged) {
        assertThat(StrategicMerge.merge(yaml(live), yaml(patch), podSpec)).isEqualTo(yaml(merged));
    }
}
