/** Our rules beside Cassandra's own classes, on generated values. Nothing outside of tests may know cassandra-all here. */
@NullMarked
package dev.cassandrakafka.conformance;

import org.jspecify.annotations.NullMarked;
