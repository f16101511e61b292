package dev.cassandrakafka.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What docs/capture-cases.md names is there, and every case is named there. */
final class CapturePageTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/capture-cases.md");
    private static final Pattern CASE = Pattern.compile("`([a-z]+/[a-z-]+)`");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Version))(?:#(\\w+))?`");

    @Test
    void thePageNamesExactlyTheCasesThatThereAre() throws IOException {
        // Given
        Set<String> there = CaseFolder.files().stream()
                .filter(file -> !file.isTables())
                .map(CaseFile::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        // When
        Set<String> named = CASE.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        // Then
        assertThat(named).isEqualTo(there);
    }

    @Test
    void theTestsThatThePageNamesAreThere() throws IOException {
        // Given
        Map<String, String> tests = sources();
        // When
        Set<String> missing = TEST.matcher(Files.readString(PAGE))
                .results()
                .filter(test -> !isThere(test, tests))
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        // Then
        assertThat(missing).isEmpty();
    }

    private static boolean isThere(MatchResult test, Map<String, String> tests) {
        String source = tests.getOrDefault(test.group(1), "");
        return !source.isEmpty() && (test.group(2) == null || source.contains("void " + test.group(2) + "("));
    }

    /** By the names of their classes. Classes of one name in two modules are one here. */
    private static Map<String, String> sources() throws IOException {
        try (var files = Files.find(ROOT, 20, (file, attributes) -> isTest(file))) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), CapturePageTest::read, String::concat));
        }
    }

    private static boolean isTest(Path file) {
        return file.toString().contains("/src/test/java/") && file.toString().endsWith(".java");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
