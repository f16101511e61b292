/**
 * The agent beside a Cassandra node: what the node's commit log holds of captured tables goes into the raw topic. This package joins the
 * parts and is the only one that knows them all.
 */
@NullMarked
package dev.cassandrakafka.capture;

import org.jspecify.annotations.NullMarked;
