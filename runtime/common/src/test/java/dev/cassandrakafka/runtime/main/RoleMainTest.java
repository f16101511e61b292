package dev.cassandrakafka.runtime.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RoleMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void checkAcceptsARightFile(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("pipeline.yaml"), Pipelines.RIGHT);
        // When
        int code = run("--check", "--pipeline", file.toString());
        // Then
        assertThat(code).isZero();
        assertThat(out).hasToString(file + " is right" + System.lineSeparator());
    }

    @Test
    void checkNamesWhatIsWrongAndEndsWithTwo(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("pipeline.yaml"), Pipelines.RIGHT + "kafkas: {}\n");
        // When
        int code = run("--check", "--pipeline", file.toString());
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(out).asString().startsWith("kafkas: there is no such field; did you mean \"kafka\"?");
    }

    @Test
    void anUnknownOptionEndsWithTwo() {
        assertThat(run("--pipelin", "x")).isEqualTo(2);
        assertThat(err).asString().contains("--pipelin");
    }

    @Test
    void helpNamesOptionsWithTheirVariablesAndDefaults() {
        assertThat(run("--help")).isZero();
        assertThat(out)
                .asString()
                .contains(
                        "Usage: recording",
                        "PIPELINE_FILE",
                        "/etc/cassandra-kafka/secrets",
                        "HTTP_PORT",
                        "8080",
                        "--check");
    }

    @Test
    void versionSaysWhatTheBuildWroteIntoTheArchive() {
        assertThat(run("--version")).isZero();
        assertThat(out).asString().contains("development");
    }

    private int run(String... args) {
        CommandLine line = RoleMain.commandLine(new RecordingRole());
        return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
    }
}
