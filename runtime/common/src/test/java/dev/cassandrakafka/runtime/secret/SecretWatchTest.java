package dev.cassandrakafka.runtime.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.runtime.time.SetClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretWatchTest {
    private final SetClock clock = new SetClock();
    private final Path directory;

    SecretWatchTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aChangeIsToldOnceAfterThePeriod() throws IOException {
        // Given
        Path file = Files.createDirectories(directory.resolve("kafka-user")).resolve("password");
        Files.writeString(file, "old");
        SecretWatch watch = new SecretFiles(directory).watch(clock);
        // When
        Files.writeString(file, "changed");
        // Then
        assertThat(watch.changed()).as("within the period").isFalse();
        clock.pass(SecretWatch.PERIOD);
        assertThat(watch.changed()).isTrue();
        clock.pass(SecretWatch.PERIOD);
        assertThat(watch.changed()).isFalse();
    }

    @Test
    void aReplacedDirectoryBehindALinkIsAChange() throws IOException {
        // Given: Kubernetes mounts <secret>/..data -> ..<time>, <secret>/password -> ..data/password
        Path secret = Files.createDirectories(directory.resolve("kafka-user"));
        version(secret, "..1", "old");
        Files.createSymbolicLink(secret.resolve("..data"), Path.of("..1"));
        Files.createSymbolicLink(secret.resolve("password"), Path.of("..data/password"));
        SecretWatch watch = new SecretFiles(directory).watch(clock);
        // When
        version(secret, "..2", "longer than before");
        Files.delete(secret.resolve("..data"));
        Files.createSymbolicLink(secret.resolve("..data"), Path.of("..2"));
        clock.pass(SecretWatch.PERIOD);
        // Then
        assertThat(watch.changed()).isTrue();
    }

    private static void version(Path secret, String name, String value) throws IOException {
        Files.writeString(Files.createDirectories(secret.resolve(name)).resolve("password"), value);
    }
}
