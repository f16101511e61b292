package dev.cassandrakafka.kinds.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.kinds.fixtures.Fixture;
import dev.cassandrakafka.kinds.schema.Definition;
import dev.cassandrakafka.kinds.schema.OfflineServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CassandraSinkDefinitionIT {
    @SuppressWarnings("NullAway.Init")
    private Api api;

    @SuppressWarnings("NullAway.Init")
    private CustomResourceDefinition crd;

    /** Before each, so that each test is counted as skipped where there is no server. */
    @BeforeEach
    @SuppressWarnings("NullAway") // null before the first test
    void applyDefinitionOnce() {
        if (api == null) {
            api = Api.connect();
            crd = api.applyDefinition();
        }
    }

    @AfterEach
    @SuppressWarnings("NullAway") // no server, nothing to clear
    void clear() {
        if (api != null) {
            api.clear("cassandra-kafka.dev/v1alpha1", "CassandraSink");
        }
    }

    @AfterAll
    @SuppressWarnings("NullAway") // no server, no connection
    void leave() {
        if (api != null) {
            api.close();
        }
    }

    @Test
    void theDefinitionIsAcceptedWithoutComplaint() {
        assertThat(crd.getStatus().getConditions())
                .filteredOn(condition -> condition.getStatus().equals("True"))
                .extracting("type")
                .containsExactlyInAnyOrder("Established", "NamesAccepted");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void validResourcesAreAppliedAndDefaultedAsTheSchemaSays(Fixture fixture) {
        // When
        for (JsonNode document : fixture.documents()) {
            apply(document);
        }
        // Then
        JsonNode stored = api.stored(api.in(fixture.resource()));
        assertThat(stored.path("spec"))
                .isEqualTo(new OfflineServer(Definition.sink())
                        .defaulted(fixture.resource())
                        .path("spec"));
        assertThat(stored.path("status").toString()).isEqualTo("{\"observedGeneration\":-1}");
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidResourcesAreRefusedWithTheirMessage(Fixture fixture) {
        // Given
        JsonNode old = fixture.old();
        if (old != null) {
            api.in(old).fieldValidation(Validation.STRICT).create();
        }
        Resource<GenericKubernetesResource> resource = api.in(fixture.resource());
        // When
        KubernetesClientException refusal =
                catchThrowableOfType(KubernetesClientException.class, () -> write(resource, old != null));
        // Then
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).contains(fixture.expectedPath()).contains(fixture.expectedWords());
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidResourcesAreRefusedByServerSideApplyToo(Fixture fixture) {
        // Given
        JsonNode old = fixture.old();
        if (old != null) {
            apply(old);
        }
        // Then
        assertThatExceptionOfType(KubernetesClientException.class).isThrownBy(() -> apply(fixture.resource()));
    }

    private static void write(Resource<GenericKubernetesResource> resource, boolean exists) {
        if (exists) {
            resource.fieldValidation(Validation.STRICT).update();
        } else {
            resource.fieldValidation(Validation.STRICT).create();
        }
    }

    private void apply(JsonNode document) {
        api.in(document)
                .fieldValidation(Validation.STRICT)
                .fieldManager("kinds-it")
                .forceConflicts()
                .serverSideApply();
    }

    static List<Fixture> valid() {
        return Fixture.valid();
    }

    static List<Fixture> invalid() {
        return Fixture.invalid();
    }
}
