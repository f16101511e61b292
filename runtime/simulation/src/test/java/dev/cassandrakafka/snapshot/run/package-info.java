/** The snapshot's reading of one range, step by step. Must not use threads. */
@NullMarked
package dev.cassandrakafka.snapshot.run;

import org.jspecify.annotations.NullMarked;
