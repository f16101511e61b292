/**
 * Everything on one machine: real Kafka and Cassandra, the API server in this process, the operator with its production settings and
 * the pods as local processes. Only here may everything meet; nothing imports this package.
 */
@NullMarked
package dev.cassandrakafka.quickstart;

import org.jspecify.annotations.NullMarked;
