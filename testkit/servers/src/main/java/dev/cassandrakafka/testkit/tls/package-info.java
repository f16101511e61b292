/**
 * A small certificate authority for tests, made by the JDK's keytool, with what servers and clients need as PKCS12 and as PEM. The keys
 * are public knowledge: for loopback only. Must not import the packages of the servers.
 */
@NullMarked
package dev.cassandrakafka.testkit.tls;

import org.jspecify.annotations.NullMarked;
