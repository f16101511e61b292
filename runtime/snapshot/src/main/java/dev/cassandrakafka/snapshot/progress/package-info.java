/**
 * How far a snapshot is, in a compacted topic, so that any process can go on with it: which token ranges of which tables lie in the raw
 * topic. Must not import a driver.
 */
@NullMarked
package dev.cassandrakafka.snapshot.progress;

import org.jspecify.annotations.NullMarked;
