/** Rows for tests: made by name, shown as one line of text. Must not merge anything. */
@NullMarked
package dev.cassandrakafka.merge.rows;

import org.jspecify.annotations.NullMarked;
