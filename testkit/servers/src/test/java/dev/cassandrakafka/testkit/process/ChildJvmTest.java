package dev.cassandrakafka.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildJvmTest {
    private static final ServerClassPath OWN = new ServerClassPath(System.getProperty("java.class.path"));

    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "freeze"})
    void childOfAKilledParentEnds(String freeze) throws IOException, InterruptedException {
        // Given
        var parent = parent(freeze);
        var grandchild = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        assertThat(grandchild.isAlive()).isTrue();
        // When
        parent.destroyForcibly().waitFor();
        // Then
        await().atMost(Duration.ofSeconds(10)).until(() -> !grandchild.isAlive());
    }

    @Test
    void failureNamesTheLogOfAChildThatEnded() {
        // Given
        var child = child("no.such.MainClass").start();
        // When, Then
        assertThatThrownBy(() -> Waiting.of("waiting for nothing", Duration.ofSeconds(30), List.of(child))
                        .until(() -> false))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("waiting for nothing: a server ended: child (ended with exit code 1; log: ")
                .hasMessageContaining(directory.resolve("child.log").toString());
        assertThat(directory.resolve("child.log")).content().contains("no.such.MainClass");
    }

    @Test
    void frozenChildIsAliveAndRunsOnWhenThawed() {
        try (var child = child(Sleeper.class.getName()).start()) {
            await().until(() -> Files.readString(child.log()).contains("asleep"));
            // When
            child.freeze();
            // Then
            assertThat(state(child)).startsWith("T");
            child.thaw();
            await().until(() -> !state(child).startsWith("T"));
            assertThat(child.isAlive()).isTrue();
        }
    }

    @Test
    void stopEndsAFrozenChildInOrder() {
        // Given
        var child = child(Sleeper.class.getName()).start();
        await().until(() -> Files.readString(child.log()).contains("asleep"));
        child.freeze();
        // When
        child.stop();
        // Then
        assertThat(child.describe()).contains("ended with exit code 143");
    }

    private ChildJvm child(String mainClass) {
        return new ChildJvm("child", directory, List.of("-Xmx16m"), OWN, mainClass, List.of());
    }

    private Process parent(String freeze) throws IOException {
        var command =
                new ArrayList<>(List.of(ChildJvm.javaHome().resolve("bin/java").toString(), "-Xmx32m", "-cp"));
        command.addAll(List.of(OWN.value(), Parent.class.getName(), directory.toString()));
        if (!freeze.isEmpty()) {
            command.add(freeze);
        }
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }

    private static String state(ChildProcess child) {
        try {
            var shell = new ProcessBuilder("ps", "-o", "stat=", "-p", Long.toString(child.pid())).start();
            return new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new ServerException("ps", e);
        }
    }
}
