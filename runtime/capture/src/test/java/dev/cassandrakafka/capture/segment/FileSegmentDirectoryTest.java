package dev.cassandrakafka.capture.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSegmentDirectoryTest {
    private static final SegmentName NAME = new SegmentName(7, 100);

    private static Path segment(Path directory) throws IOException {
        Path raw = Files.createDirectories(directory.resolve("cdc_raw"));
        Files.writeString(raw.resolve(NAME.logFile()), "12345");
        Files.writeString(raw.resolve(NAME.indexFile()), "5");
        return raw;
    }

    @Test
    void copiesInTheFolderCountAndAreNoSegments(@TempDir Path directory) throws IOException {
        // Given
        FileSegmentDirectory files = new FileSegmentDirectory(segment(directory));
        assertThat(files.quarantinedBytes()).isZero();
        // When
        files.quarantine(NAME);
        // Then
        assertThat(files.quarantinedBytes()).isEqualTo(6);
        assertThat(files.scan()).hasSize(1);
    }

    @Test
    void copiesElsewhereDoNotCount(@TempDir Path directory) throws IOException {
        // Given
        FileSegmentDirectory files = new FileSegmentDirectory(segment(directory), directory.resolve("aside"));
        // When
        String copy = files.quarantine(NAME);
        // Then
        assertThat(Path.of(copy)).isEqualTo(directory.resolve("aside").resolve(NAME.logFile()));
        assertThat(files.quarantinedBytes()).isZero();
    }
}
