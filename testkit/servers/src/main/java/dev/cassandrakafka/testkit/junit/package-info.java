/**
 * The servers as JUnit Jupiter extensions: started when a class first needs them, shared by all classes of a test JVM that want the same,
 * ended with the JVM. Must not be imported outside tests.
 */
@NullMarked
package dev.cassandrakafka.testkit.junit;

import org.jspecify.annotations.NullMarked;
