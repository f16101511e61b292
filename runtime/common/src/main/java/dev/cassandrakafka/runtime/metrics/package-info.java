/**
 * The names of all metrics of all roles, with unit, labels and the sentence that documents them. The documentation is checked
 * against this list. Must not import a client library.
 */
@NullMarked
package dev.cassandrakafka.runtime.metrics;

import org.jspecify.annotations.NullMarked;
