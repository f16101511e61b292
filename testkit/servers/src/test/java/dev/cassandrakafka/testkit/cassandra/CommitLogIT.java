package dev.cassandrakafka.testkit.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommitLogIT {
    private static final String ROW = "INSERT INTO k.t (k, v) VALUES (1, '%s')".formatted("x".repeat(100));

    static List<CommitLog> kinds() {
        return List.of(
                CommitLog.periodic(Duration.ofMillis(100)).segments(1).encrypted(),
                CommitLog.batch().segments(1).compressed("LZ4Compressor").version8());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNodeTellsHowFarItsSegmentsAreOnTheDiskAndEndsThemWhenItDrains(CommitLog kind) throws IOException {
        try (var cluster = start(kind)) {
            // When
            cluster.execute(ROW);
            // Then
            await().until(() -> !ends(cluster).isEmpty());
            cluster.node(1).drain();
            assertThat(ends(cluster)).allSatisfy(end -> assertThat(end).contains("COMPLETED"));
            assertThat(cluster.hostId(1)).isNotNull();
        }
    }

    @Test
    void aFlushedKeyspaceSurvivesAKill() throws IOException {
        try (var cluster = start(CommitLog.group(Duration.ofMillis(10)))) {
            // Given
            cluster.execute(ROW);
            // When
            cluster.node(1).flush("k");
            cluster.node(1).kill();
            cluster.node(1).start();
            cluster.awaitReady();
            // Then
            assertThat(cluster.execute("SELECT v FROM k.t WHERE k = 1").one()).isNotNull();
        }
    }

    private static CassandraCluster start(CommitLog kind) {
        var cluster = CassandraCluster.builder()
                .directory(Path.of("target", "servers", "commit-log"))
                .commitLog(kind)
                .start();
        cluster.createKeyspace("k");
        cluster.ddl("CREATE TABLE k.t (k int PRIMARY KEY, v text) WITH cdc = true");
        return cluster;
    }

    private static List<String> ends(CassandraCluster cluster) throws IOException {
        try (var files = Files.newDirectoryStream(cluster.node(1).cdcRaw(), "*_cdc.idx")) {
            var ends = new ArrayList<String>();
            for (var file : files) {
                ends.add(Files.readString(file));
            }
            ends.removeIf(String::isBlank);
            return ends;
        }
    }
}
