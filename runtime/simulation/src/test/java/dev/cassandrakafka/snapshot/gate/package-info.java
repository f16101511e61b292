/** The snapshot's gate, without a consumer. Must not use threads. */
@NullMarked
package dev.cassandrakafka.snapshot.gate;

import org.jspecify.annotations.NullMarked;
