package dev.cassandrakafka.testkit.kubernetes.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.fields.ServerSideApply.Outcome;
import dev.cassandrakafka.testkit.kubernetes.schema.ModelSchemas;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServerSideApplyTest {
    private static final Manager ONE = new Manager("one", true, "apps/v1", "");
    private static final Manager TWO = new Manager("two", true, "apps/v1", "");
    private static final Manager EDITOR = new Manager("editor", false, "apps/v1", "");
    private static final String CONTAINERS = "/spec/template/spec/containers";

    private final ServerSideApply apply = new ServerSideApply(
            new ModelSchemas().of(Deployment.class), true, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private ObjectNode live = JsonNodeFactory.instance.objectNode();

    private static ObjectNode yaml(String text) {
        return Serialization.unmarshal("---\n" + text, ObjectNode.class);
    }

    private static ObjectNode containers(String list) {
        return yaml("spec: {template: {spec: {containers: " + list + "}}}");
    }

    private void applied(Manager manager, ObjectNode configuration) {
        live = ((Outcome.Applied) apply.apply(live, configuration, manager, true)).object();
    }

    private void edited(ObjectNode after) {
        after.withObjectProperty("metadata")
                .set("managedFields", live.path("metadata").path("managedFields"));
        live = apply.book(live, after, EDITOR);
    }

    private JsonNode container(int index) {
        return live.at(CONTAINERS).path(index);
    }

    @Test
    void elementsOfKeyedListsAreMergedByTheirKey() {
        // When
        applied(ONE, containers("[{name: a, image: i1}]"));
        applied(TWO, containers("[{name: b, image: i2}, {name: a, workingDir: /w}]"));
        // Then
        assertThat(container(0)).isEqualTo(yaml("{name: a, image: i1, workingDir: /w}"));
        assertThat(container(1)).isEqualTo(yaml("{name: b, image: i2}"));
    }

    @Test
    void elementIsRemovedWhenItsOnlyOwnerNoLongerWantsIt() {
        // Given
        applied(ONE, containers("[{name: a, image: i1}, {name: b, image: i2}]"));
        // When
        applied(ONE, containers("[{name: b, image: i2}]"));
        // Then
        assertThat(live.at(CONTAINERS)).hasSize(1);
        assertThat(container(0).path("name").asText()).isEqualTo("b");
    }

    @Test
    void elementStaysWithWhatAnotherOwnsOfIt() {
        // Given
        applied(ONE, containers("[{name: a, image: i1, workingDir: /w}]"));
        applied(TWO, containers("[{name: a, image: i1}]"));
        // When
        applied(ONE, yaml("spec: {replicas: 1}"));
        // Then
        assertThat(container(0)).isEqualTo(yaml("{name: a, image: i1}"));
    }

    @Test
    void anEditTakesOwnershipAndTheNextApplyConflicts() {
        // Given
        applied(ONE, yaml("spec: {replicas: 1}"));
        edited(yaml("spec: {replicas: 5}"));
        // When
        var outcome = apply.apply(live, yaml("spec: {replicas: 1}"), ONE, false);
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        Conflict.message(refused.conflicts()))
                .isEqualTo("Apply failed with 1 conflict: conflict with \"editor\" using apps/v1: .spec.replicas"));
    }

    @Test
    void theSameValueIsSharedWithoutConflict() {
        // Given
        applied(ONE, yaml("spec: {replicas: 1}"));
        // When
        var outcome = apply.apply(live, yaml("spec: {replicas: 1}"), TWO, false);
        // Then
        assertThat(outcome).isInstanceOf(Outcome.Applied.class);
    }

    @Test
    void defaultsOfAnElementGoWithIt() {
        // Given
        applied(ONE, containers("[{name: a, ports: [{containerPort: 1}]}]"));
        ((ObjectNode) container(0).at("/ports/0")).put("protocol", "TCP");
        // When
        applied(ONE, containers("[{name: a}]"));
        // Then
        assertThat(container(0)).isEqualTo(yaml("{name: a}"));
    }

    @Test
    void managedFieldsNameKeysAndLeaves() {
        // When
        applied(ONE, containers("[{name: a, ports: [{containerPort: 1}]}]"));
        // Then
        assertThat(live.at("/metadata/managedFields/0/fieldsV1").toString())
                .isEqualTo(
                        "{\"f:spec\":{\"f:template\":{\"f:spec\":{\"f:containers\":{\"k:{\\\"name\\\":\\\"a\\\"}\":{\".\":{},"
                                + "\"f:name\":{},\"f:ports\":{\"k:{\\\"containerPort\\\":1,\\\"protocol\\\":\\\"TCP\\\"}\":{\".\":{},"
                                + "\"f:containerPort\":{}}}}}}}}}");
    }

    @Test
    void selectorIsReplacedAsAWhole() {
        // Given
        applied(ONE, yaml("spec: {selector: {matchLabels: {a: b}}}"));
        // When
        applied(TWO, yaml("spec: {selector: {matchLabels: {c: d}}}"));
        // Then
        assertThat(live.at("/spec/selector/matchLabels")).isEqualTo(yaml("{c: d}"));
    }
}
