/**
 * A table made from its change topic, and what a read of the real one says beside it: the referee of change capture. Written from
 * Cassandra's rules alone; must not import the runtime, whose work it judges.
 */
@NullMarked
package dev.cassandrakafka.testkit.table;

import org.jspecify.annotations.NullMarked;
