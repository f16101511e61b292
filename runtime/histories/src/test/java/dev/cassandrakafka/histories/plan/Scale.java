package dev.cassandrakafka.histories.plan;

/**
 * How large a history is.
 *
 * @param statements how many statements that change rows
 * @param nodes of Cassandra, each with an agent
 * @param brokers of Kafka
 * @param merges processes of the merge
 */
public record Scale(int statements, int nodes, int brokers, int merges) {}
