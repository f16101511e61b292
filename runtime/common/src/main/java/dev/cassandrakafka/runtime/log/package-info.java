/**
 * The keys of structured log lines. One file, so that a search for a key finds every line. Must not import anything.
 */
@NullMarked
package dev.cassandrakafka.runtime.log;

import org.jspecify.annotations.NullMarked;
