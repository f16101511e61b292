package dev.cassandrakafka.runtime.cassandra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemTest {

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void aKeyOfEachUsualAlgorithmIsRead(String algorithm) throws GeneralSecurityException {
        // Given
        PrivateKey key =
                KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPrivate();
        // When
        PrivateKey read = Pem.privateKey("a comment\n" + pem("PRIVATE KEY", key.getEncoded()));
        // Then
        assertThat(read.getEncoded()).isEqualTo(key.getEncoded());
    }

    @Test
    void aKeyInTheOldFormIsRefusedWithTheCommandThatConvertsIt() {
        assertThatThrownBy(() -> Pem.privateKey(pem("RSA PRIVATE KEY", new byte[] {1, 2, 3})))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("RSA PRIVATE KEY")
                .hasMessageContaining("openssl pkcs8 -topk8 -nocrypt");
    }

    @Test
    void anEncryptedKeyIsRefused() {
        assertThatThrownBy(() -> Pem.privateKey(pem("ENCRYPTED PRIVATE KEY", new byte[] {1, 2, 3})))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("ENCRYPTED PRIVATE KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n"})
    void textWithoutAKeyIsRefused(String text) {
        assertThatThrownBy(() -> Pem.privateKey(text))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("there is no private key in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate"})
    void textWithoutACertificateIsRefused(String text) {
        assertThatThrownBy(() -> Pem.certificates(text)).isInstanceOf(GeneralSecurityException.class);
    }

    private static String pem(String label, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(label, text);
    }
}
