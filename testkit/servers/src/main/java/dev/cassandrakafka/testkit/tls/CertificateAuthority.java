package dev.cassandrakafka.testkit.tls;

import dev.cassandrakafka.testkit.process.ServerDirectory;
import dev.cassandrakafka.testkit.process.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;

/** Makes keys by keytool in one working store, then takes them apart into the files that servers and clients read. */
final class CertificateAuthority {
    private static final String PASSWORD = "changeit";
    private static final String CA = "ca";
    private static final String LOOPBACK = "SAN=dns:localhost,ip:127.0.0.1,ip:127.0.0.2,ip:127.0.0.3";

    private final Path directory;
    private final Keytool keytool;

    CertificateAuthority(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
        this.keytool = new Keytool(this.directory.resolve("working.p12"), PASSWORD);
    }

    TestCertificates issue() {
        try {
            Files.createDirectories(directory);
            keytool.deleteStore();
            keytool.generateKey(CA, "CN=testkit-ca", "bc:critical=ca:true", "ku:critical=keyCertSign,cRLSign");
            issue("server", "CN=localhost", LOOPBACK);
            issue("client", "CN=client", "eku=clientAuth");
            return files(keytool.load());
        } catch (IOException | GeneralSecurityException e) {
            throw new ServerException("cannot make certificates in " + directory, e);
        }
    }

    private void issue(String alias, String name, String extension) {
        keytool.generateKey(alias, name, extension);
        keytool.importCertificate(alias, keytool.sign(CA, keytool.request(alias), extension));
    }

    private TestCertificates files(KeyStore working) throws GeneralSecurityException, IOException {
        var trusted = KeyStores.empty();
        trusted.setCertificateEntry(CA, working.getCertificate(CA));
        return new TestCertificates(
                KeyStores.save(entry(working, "server"), directory.resolve("server.p12"), PASSWORD),
                KeyStores.save(entry(working, "client"), directory.resolve("client.p12"), PASSWORD),
                KeyStores.save(trusted, directory.resolve("trust.p12"), PASSWORD),
                PASSWORD,
                write("ca.pem", Pem.certificates(List.of(working.getCertificate(CA)))),
                write("client.pem", Pem.certificates(List.of(working.getCertificateChain("client")))),
                write("client.key", Pem.key(working.getKey("client", PASSWORD.toCharArray()))));
    }

    private static KeyStore entry(KeyStore working, String alias) throws GeneralSecurityException, IOException {
        var store = KeyStores.empty();
        Certificate[] chain = working.getCertificateChain(alias);
        store.setKeyEntry(alias, working.getKey(alias, PASSWORD.toCharArray()), PASSWORD.toCharArray(), chain);
        return store;
    }

    private Path write(String file, String text) {
        return ServerDirectory.write(directory.resolve(file), text);
    }
}
