package dev.cassandrakafka.operator.desired;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.operator.golden.GoldenFolder;
import dev.cassandrakafka.operator.golden.KnownObjects;
import dev.cassandrakafka.operator.identity.ResourceIdentity;
import dev.cassandrakafka.operator.identity.ResourceKind;
import dev.cassandrakafka.operator.reference.NamedReferences;
import dev.cassandrakafka.operator.reference.ReferenceResolver;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SinkWorkloadTest {
    private static final GoldenFolder FOLDER = new GoldenFolder("desired");
    private final SinkWorkload workload = new SinkWorkload(new WorkloadSettings("registry.example/sink:1"));

    static Stream<String> cases() {
        return FOLDER.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void objectsAreAsTheGoldenFileSays(String name) {
        // When
        var objects = new LinkedHashMap<String, HasMetadata>();
        desired(name).forEach(object -> objects.put(object.getKind(), object));
        // Then
        FOLDER.verify(name, objects);
    }

    @Test
    void hashFollowsNamedKeyOfSecretAndNoOther() {
        // When
        var before = configHash("secrets");
        var rotated = configHash("secrets-rotated");
        var unrelated = configHash("secrets-unrelated");
        // Then
        assertThat(rotated).isNotEqualTo(before);
        assertThat(unrelated).isEqualTo(before);
    }

    private String configHash(String name) {
        var template = desired(name).stream()
                .flatMap(object -> object instanceof Deployment deployment ? Stream.of(deployment) : Stream.empty())
                .findFirst()
                .orElseThrow()
                .getSpec()
                .getTemplate();
        return Objects.requireNonNull(template.getMetadata().getAnnotations().get("cassandra-kafka.dev/config-hash"));
    }

    private List<HasMetadata> desired(String name) {
        var sink = FOLDER.input(name, "resource", CassandraSink.class).orElseThrow();
        var identity = ResourceIdentity.of(ResourceKind.SINK, sink);
        var resolver = new ReferenceResolver(new KnownObjects(FOLDER.tree(name).path("objects")));
        var references = resolver.resolve(identity.namespace(), NamedReferences.of(sink.getSpec()));
        assertThat(references.missing()).isEmpty();
        return workload.desired(identity, sink.getSpec(), references);
    }
}
