package dev.cassandrakafka.merge.envelope;

/**
 * What is the same in every event of a pipeline.
 *
 * @param cluster name of the Cassandra cluster
 * @param datacenter whose nodes are captured
 * @param prefix of the topics
 */
public record Origin(String cluster, String datacenter, String prefix) {}
