package dev.cassandrakafka.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The definitions in the chart are those in {@code crds/}. */
class DefinitionsTest {
    private static final Path CRDS = Chart.MODULE.resolve("../crds");

    @Test
    void theChartInstallsWhatLiesInCrds() throws IOException {
        // Given
        List<CustomResourceDefinition> committed;
        try (Stream<Path> files = Files.list(CRDS)) {
            committed = files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(DefinitionsTest::read)
                    .toList();
        }
        // Then
        assertThat(Rendered.of("default").all(CustomResourceDefinition.class))
                .isNotEmpty()
                .extracting(CustomResourceDefinition::getSpec)
                .containsExactlyInAnyOrderElementsOf(committed.stream()
                        .map(CustomResourceDefinition::getSpec)
                        .toList());
    }

    @Test
    void theyOutliveTheReleaseUnlessToldOtherwise() {
        assertThat(policies("default")).containsOnly("keep");
        assertThat(policies("definitions-not-kept")).containsOnlyNulls();
    }

    private static List<String> policies(String values) {
        return Rendered.of(values).all(CustomResourceDefinition.class).stream()
                .map(crd -> crd.getMetadata().getAnnotations().get("helm.sh/resource-policy"))
                .toList();
    }

    private static CustomResourceDefinition read(Path file) {
        try {
            return new KubernetesSerialization().unmarshal(Files.readString(file), CustomResourceDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
