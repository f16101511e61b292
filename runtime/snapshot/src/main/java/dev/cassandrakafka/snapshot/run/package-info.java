/**
 * The work of a snapshot: which ranges are read by whom, how fast, and what happens when a server fails. Must not know how a row is
 * encoded.
 */
@NullMarked
package dev.cassandrakafka.snapshot.run;

import org.jspecify.annotations.NullMarked;
