package dev.cassandrakafka.testkit.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OlderCassandraIT {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "V5_0")
    void aNodeOfAnOlderLineServesAndLeavesItsSegments(CassandraVersion version) throws IOException {
        // Given
        try (var cluster = CassandraCluster.builder()
                .directory(Path.of("target", "servers", "older-" + version))
                .version(version)
                .commitLog(CommitLog.periodic(Duration.ofMillis(100)).segments(1))
                .start()) {
            cluster.createKeyspace("k");
            cluster.ddl("CREATE TABLE k.t (k int PRIMARY KEY, v text) WITH cdc = true");
            // When
            cluster.execute("INSERT INTO k.t (k, v) VALUES (1, 'x')");
            // Then
            await().until(() -> hasIndex(cluster.node(1).cdcRaw()));
            var row =
                    cluster.execute("SELECT release_version FROM system.local").one();
            assertThat(Objects.requireNonNull(row).getString(0)).startsWith(version + ".");
        }
    }

    private static boolean hasIndex(Path directory) throws IOException {
        try (var files = Files.newDirectoryStream(directory, "CommitLog-7-*_cdc.idx")) {
            return files.iterator().hasNext();
        }
    }
}
