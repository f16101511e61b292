/**
 * What runs inside the CQL stub's JVM, on the stub's class path. Never on the class path of a test: it is named there as text. Must not
 * import anything but Simulacron.
 */
@NullMarked
package dev.cassandrakafka.testkit.cqlstub.server;

import org.jspecify.annotations.NullMarked;
