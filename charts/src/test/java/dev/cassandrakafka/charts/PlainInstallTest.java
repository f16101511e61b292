package dev.cassandrakafka.charts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PlainInstallTest {

    @Test
    void theCommittedFileIsWhatTheChartMakes() throws IOException {
        assertThat(Files.readString(Chart.MODULE.resolve(PlainInstall.FILE)))
                .as("differs from the chart: run crds/generate.sh and commit")
                .isEqualTo(PlainInstall.text());
    }

    @Test
    void everyObjectOfANamespaceNamesIt() {
        assertThat(Chart.objects(PlainInstall.text()))
                .filteredOn(object -> !object.getKind().startsWith("Cluster"))
                .extracting(HasMetadata::getMetadata)
                .isNotEmpty()
                .allSatisfy(metadata -> assertThat(metadata.getNamespace()).isEqualTo("cassandra-kafka"));
    }
}
