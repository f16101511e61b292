package dev.cassandrakafka.testkit.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCertificatesTest {

    @Test
    void serverAndClientAreSignedByTheAuthorityAndReadableAsPem(@TempDir Path directory) throws Exception {
        // When
        var certificates = TestCertificates.in(directory);
        // Then
        var ca = pem(certificates.ca()).get(0);
        var client = pem(certificates.clientCertificate());
        var server = serverChain(certificates);
        client.get(0).verify(ca.getPublicKey());
        server.get(0).verify(ca.getPublicKey());
        assertThat(client).hasSize(2).last().isEqualTo(ca);
        assertThat(((X509Certificate) server.get(0)).getSubjectAlternativeNames())
                .contains(List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "127.0.0.3"));
        assertThat(client.get(0).getPublicKey()).isInstanceOf(ECPublicKey.class);
        assertThat(privateKey(certificates.clientKey()).getAlgorithm()).isEqualTo("EC");
    }

    private static List<Certificate> serverChain(TestCertificates certificates) throws Exception {
        var password = certificates.password().toCharArray();
        var store = KeyStore.getInstance(certificates.serverKeyStore().toFile(), password);
        return List.of(store.getCertificateChain("server"));
    }

    private static List<Certificate> pem(Path file) throws Exception {
        var in = new ByteArrayInputStream(Files.readAllBytes(file));
        return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }

    private static PrivateKey privateKey(Path file) throws Exception {
        var base64 = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
        var key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
        return KeyFactory.getInstance("EC").generatePrivate(key);
    }
}
