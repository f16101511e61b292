package dev.cassandrakafka.benchmarks.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcLogTest {

    @Test
    void addsUpWhatCameBetweenCollections(@TempDir Path directory) throws Exception {
        // Given
        var log = Files.writeString(
                directory.resolve("gc.log"),
                """
                [0.003s][info][gc] Using Serial
                [0.500s][info][gc] GC(0) Pause Young (Allocation Failure) 100M->5M(494M) 3.2ms
                [0.900s][info][gc] GC(1) Pause Full (Metadata GC Threshold) 65M->4M(494M) 9.2ms
                """);
        // When, Then: 100, then 65 - 5
        assertThat(new GcLog(log).allocatedBytes()).isEqualTo(160L * 1024 * 1024);
    }
}
