package dev.cassandrakafka.capture.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an agent can tell of encrypted segments, with the right key, without one, and with another. */
class EncryptedSegmentTest {
    private static final String ALIAS = "commitlog:1";
    private static final SegmentName NAME = new SegmentName(7, 1764244000000L);

    private final Path directory;
    private final Collected sink = new Collected();

    EncryptedSegmentTest(@TempDir Path directory) {
        ClientMode.initialize();
        this.directory = directory;
    }

    @AfterEach
    void forgetKeys() {
        ClientMode.forgetKeys();
    }

    private ReadOutcome read(boolean salvage) {
        Mutations mutations = new Mutations(new Place(), new Targets(Map.of()));
        return new CommitLogFiles(name -> directory.resolve(name.logFile()), mutations)
                .read(NAME, 0, Integer.MAX_VALUE, salvage, sink);
    }

    @Test
    void withItsKeyASegmentIsReadToItsEnd() throws IOException {
        // Given
        KeyStoreFile keys = TestKeys.store(directory.resolve("keys"), ALIAS);
        EncryptedSegments.write(directory, NAME, keys, ALIAS, 3);
        // When
        ClientMode.decryptWith(keys);
        // Then
        assertThat(read(false)).isEqualTo(new ReadOutcome.End());
    }

    @Test
    void withoutAKeyStoreItSaysWhatToSet() throws IOException {
        // Given
        EncryptedSegments.write(directory, NAME, TestKeys.store(directory.resolve("keys"), ALIAS), ALIAS, 1);
        // When / Then
        assertThat(read(false))
                .isInstanceOfSatisfying(ReadOutcome.Unreadable.class, unreadable -> assertThat(unreadable.message())
                        .startsWith("spec.capture.encryption: " + NAME.logFile())
                        .contains("keyStoreSecretRef"));
    }

    @Test
    void aKeyThatIsNotInTheStoreIsNamed() throws IOException {
        // Given
        EncryptedSegments.write(directory, NAME, TestKeys.store(directory.resolve("keys"), ALIAS), ALIAS, 1);
        ClientMode.decryptWith(TestKeys.store(directory.resolve("others"), "another"));
        // When / Then
        assertThat(read(true))
                .isInstanceOfSatisfying(ReadOutcome.Unreadable.class, unreadable -> assertThat(unreadable.message())
                        .contains("key " + ALIAS + " was not found"));
    }

    @Test
    void anotherKeyUnderTheSameNameIsNoDamage() throws IOException {
        // Given
        EncryptedSegments.write(directory, NAME, TestKeys.store(directory.resolve("keys"), ALIAS), ALIAS, 1);
        ClientMode.decryptWith(TestKeys.store(directory.resolve("others"), ALIAS));
        // When / Then
        assertThat(read(true)).isInstanceOf(ReadOutcome.Unreadable.class);
    }

    @Test
    void aSectionThatIsDamagedIsDamageAndCanBePassedOver() throws IOException {
        // Given
        KeyStoreFile keys = TestKeys.store(directory.resolve("keys"), ALIAS);
        int[] sections = EncryptedSegments.write(directory, NAME, keys, ALIAS, 3);
        Path log = directory.resolve(NAME.logFile());
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(log));
        bytes.put(sections[2] - 20, (byte) ~bytes.get(sections[2] - 20));
        Files.write(log, bytes.array());
        ClientMode.decryptWith(keys);
        // When / Then
        assertThat(read(false)).isInstanceOf(ReadOutcome.Damaged.class);
        assertThat(read(true)).isEqualTo(new ReadOutcome.End());
    }

    @Test
    void aStoreThatCannotBeOpenedIsAConfigurationError() throws IOException {
        KeyStoreFile keys = new KeyStoreFile(directory.resolve("none"), "JCEKS", "a", "a");
        assertThatThrownBy(() -> ClientMode.decryptWith(keys))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("spec.capture.encryption: the key store cannot be opened");
    }
}
