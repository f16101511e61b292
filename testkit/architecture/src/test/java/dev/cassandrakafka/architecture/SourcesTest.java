package dev.cassandrakafka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourcesTest {
    private static final int MAX_LINES = 400;
    private static final Pattern LITERAL_LOG_KEY = Pattern.compile("addKeyValue\\(\\s*\"");
    private static final Pattern SLEEP = Pattern.compile("Thread\\.sleep\\(|TimeUnit\\.\\w+\\.sleep\\(");

    @Test
    void noFileIsLongerThanFourHundredLines() {
        assertThat(Project.javaFiles()).isNotEmpty().allSatisfy(file -> assertThat(
                        Project.text(file).lines().count())
                .as("lines of %s", file)
                .isLessThanOrEqualTo(MAX_LINES));
    }

    @Test
    void noTestSleeps() {
        // Given
        Stream<Path> tests = Project.javaFiles()
                .filter(file -> file.toString().contains("/src/test/java/"))
                .filter(file -> !file.endsWith("SourcesTest.java"));
        // Then
        assertThat(tests).isNotEmpty().allSatisfy(file -> assertThat(
                        SLEEP.matcher(Project.text(file)).find())
                .as("%s sleeps; wait for a condition with Awaitility", file)
                .isFalse());
    }

    @Test
    void keysOfLogLinesStandInOneFile() {
        // Given
        Stream<Path> sources = Project.sources()
                .filter(file -> Stream.of("../../runtime/", "../../operator/").anyMatch(file.toString()::startsWith));
        // Then
        assertThat(sources).isNotEmpty().allSatisfy(file -> assertThat(
                        LITERAL_LOG_KEY.matcher(Project.text(file)).find())
                .as("%s spells the key of a log line; take it from LogKeys or LogKey", file)
                .isFalse());
    }
}
