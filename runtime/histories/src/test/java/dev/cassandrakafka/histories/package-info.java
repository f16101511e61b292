/**
 * Random histories of real tables with kills of nodes, agents, merges and brokers; afterwards each table rebuilt from its topic must
 * equal the table. Must not import the runtime: it is judged from outside.
 */
@NullMarked
package dev.cassandrakafka.histories;

import org.jspecify.annotations.NullMarked;
