package dev.cassandrakafka.kinds.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedFilesTest {
    private static final Path ROOT = Path.of("../..");

    @ParameterizedTest
    @MethodSource("generated")
    void committedFilesAreWhatTheRecordsSay(Map.Entry<String, String> generated) throws IOException {
        // Given
        Path committed = ROOT.resolve(generated.getKey());
        // Then
        assertThat(committed)
                .as("%s is generated: run %s and commit", generated.getKey(), GeneratedFiles.COMMAND)
                .exists();
        assertThat(Files.readString(committed))
                .as("%s differs from the records: run %s and commit", generated.getKey(), GeneratedFiles.COMMAND)
                .isEqualTo(generated.getValue());
    }

    static Iterable<Map.Entry<String, String>> generated() {
        return GeneratedFiles.all().entrySet();
    }
}
