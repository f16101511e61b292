package dev.cassandrakafka.testkit.tls;

import java.nio.file.Path;

/**
 * The files of a certificate authority, of a server for localhost and 127.0.0.1 to 127.0.0.3, and of a client, both signed by it.
 *
 * @param serverKeyStore PKCS12 with the server's key and chain
 * @param clientKeyStore PKCS12 with the client's key and chain
 * @param trustStore PKCS12 with the authority's certificate
 * @param password of the three stores and of their keys
 * @param ca PEM of the authority's certificate
 * @param clientCertificate PEM of the client's chain, its own certificate first
 * @param clientKey PEM of the client's key, PKCS#8 and not encrypted
 */
public record TestCertificates(
        Path serverKeyStore,
        Path clientKeyStore,
        Path trustStore,
        String password,
        Path ca,
        Path clientCertificate,
        Path clientKey) {

    /** Makes a new authority and all its files in a directory. Takes about two seconds: keytool is a JVM for each step. */
    public static TestCertificates in(Path directory) {
        return new CertificateAuthority(directory).issue();
    }
}
