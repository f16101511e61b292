package dev.cassandrakafka.runtime.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretFilesTest {
    private static final String PATH = "spec.kafka.authentication.passwordSecretRef";
    private static final SecretKeyRef REF = new SecretKeyRef("kafka-user", "password");

    private final Path directory;
    private final SecretFiles secrets;

    SecretFilesTest(@TempDir Path directory) {
        this.directory = directory;
        this.secrets = new SecretFiles(directory);
    }

    @ParameterizedTest
    @CsvSource({
        "'pass','pass'",
        "'pass\n','pass'",
        "'pass\r\n','pass'",
        "'pass\n\n','pass\n'",
        "' pass ',' pass '",
        "'',''"
    })
    void aValueIsTakenAsItIsLessOneNewline(String content, String value) throws IOException {
        // Given
        write("kafka-user", "password", content);
        // When / Then
        assertThat(secrets.read(PATH, REF).reveal()).isEqualTo(value);
    }

    @Test
    void aSecretThatIsNotThereIsNamedWithThePathOfTheField() {
        assertThatThrownBy(() -> secrets.read(PATH, REF))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(PATH + ": Secret \"kafka-user\" is not there")
                .hasMessageContaining("create it");
    }

    @Test
    void aKeyThatIsNotThereIsNamed() throws IOException {
        // Given
        write("kafka-user", "passwort", "x");
        // When / Then
        assertThatThrownBy(() -> secrets.read(PATH, REF))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(PATH + ": Secret \"kafka-user\" has no key \"password\"");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithoutShowingThem() throws IOException {
        // Given
        Files.createDirectories(directory.resolve("kafka-user"));
        Files.write(directory.resolve("kafka-user/password"), new byte[] {(byte) 0xff, 0x41});
        // When / Then
        assertThatThrownBy(() -> secrets.read(PATH, REF))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is not UTF-8 text");
    }

    @Test
    void aSecretDoesNotShowItself() throws IOException {
        // Given
        write("kafka-user", "password", "hunter2");
        // When / Then
        assertThat(secrets.read(PATH, REF)).asString().doesNotContain("hunter2");
    }

    private void write(String secret, String key, String content) throws IOException {
        Files.createDirectories(directory.resolve(secret));
        Files.writeString(directory.resolve(secret).resolve(key), content);
    }
}
