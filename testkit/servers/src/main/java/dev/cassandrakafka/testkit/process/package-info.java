/**
 * Child JVMs: their class paths, ports, logs and ends. Knows nothing of what runs in them. Must not import the other packages of the
 * testkit.
 */
@NullMarked
package dev.cassandrakafka.testkit.process;

import org.jspecify.annotations.NullMarked;
