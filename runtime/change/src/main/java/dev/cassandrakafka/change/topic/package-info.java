/**
 * Names of the topics and the partition of a key. Must not do any I/O.
 */
@NullMarked
package dev.cassandrakafka.change.topic;

import org.jspecify.annotations.NullMarked;
