package dev.cassandrakafka.testkit.tls;

import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The JDK's keytool over one PKCS12 store. Its commands exchange PEM and DER by standard input and output. */
final class Keytool {
    private static final String VALIDITY_DAYS = "30";

    private final Path store;
    private final String password;

    Keytool(Path store, String password) {
        this.store = store;
        this.password = password;
    }

    void deleteStore() throws IOException {
        Files.deleteIfExists(store);
    }

    void generateKey(String alias, String name, String... extensions) {
        var arguments = new ArrayList<>(List.of("-genkeypair", "-alias", alias, "-dname", name));
        arguments.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", VALIDITY_DAYS));
        arguments.addAll(extensions(extensions));
        run(new byte[0], arguments);
    }

    byte[] request(String alias) {
        return run(new byte[0], List.of("-certreq", "-alias", alias));
    }

    byte[] sign(String authority, byte[] request, String... extensions) {
        var arguments = new ArrayList<>(List.of("-gencert", "-rfc", "-alias", authority, "-validity", VALIDITY_DAYS));
        arguments.addAll(extensions(extensions));
        return run(request, arguments);
    }

    void importCertificate(String alias, byte[] certificate) {
        run(certificate, List.of("-importcert", "-noprompt", "-alias", alias));
    }

    KeyStore load() throws GeneralSecurityException, IOException {
        return KeyStores.load(store, password);
    }

    private static List<String> extensions(String... extensions) {
        return Arrays.stream(extensions)
                .flatMap(extension -> Stream.of("-ext", extension))
                .toList();
    }

    private byte[] run(byte[] input, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(ChildJvm.javaHome().resolve("bin").resolve("keytool").toString());
        command.addAll(arguments);
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", password));
        command.add("-J-XX:TieredStopAtLevel=1");
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(store.resolveSibling("keytool.log").toFile())
                    .start();
            try (var out = process.getOutputStream()) {
                out.write(input);
            }
            var output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new ServerException(
                        "keytool %s failed; log: %s".formatted(arguments.get(0), store.resolveSibling("keytool.log")));
            }
            return output;
        } catch (IOException e) {
            throw new ServerException("cannot run keytool " + arguments.get(0), e);
        } catch (InterruptedException e) {
            throw ServerException.interrupted("keytool", e);
        }
    }
}
