/**
 * The role {@code control}, one process for each capture pipeline: creates its topics, checks nodes and tables, turns {@code cdc} on where it
 * may, and says up to when events are complete. Everything that is asked of servers and is not data. Must not import Kubernetes or Cassandra's
 * own classes.
 */
@NullMarked
package dev.cassandrakafka.control;

import org.jspecify.annotations.NullMarked;
