package dev.cassandrakafka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PackagesTest {

    @ParameterizedTest
    @MethodSource("packages")
    void everyPackageSaysWhatItIsForAndIsNullMarked(Path folder) {
        // Given
        Path info = folder.resolve("package-info.java");
        // Then
        assertThat(Files.exists(info)).as("%s is there", info).isTrue();
        assertThat(Project.text(info)).as("%s", info).contains("/**").contains("@NullMarked");
    }

    static List<Path> packages() {
        return Project.packages();
    }
}
