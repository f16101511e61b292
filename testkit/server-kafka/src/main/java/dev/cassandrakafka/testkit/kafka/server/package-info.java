/**
 * What runs inside a broker's JVM, on the broker's class path. Never on the class path of a test: it is named there as text. Must not
 * import anything but Kafka's server.
 */
@NullMarked
package dev.cassandrakafka.testkit.kafka.server;

import org.jspecify.annotations.NullMarked;
