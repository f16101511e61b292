package dev.cassandrakafka.model.status;

/**
 * What one process does for one topic.
 *
 * @param topic name of the topic
 * @param partitions number of partitions assigned to this process
 * @param blockedPartitions number of those that stand still at a bad record
 * @param lag records of those partitions that are not yet durable in Cassandra; -1 while unknown
 * @param recordsProcessed records done since the process started, bad ones included
 * @param recordsFailed bad records among them
 */
public record TopicStatus(
        String topic, int partitions, int blockedPartitions, long lag, long recordsProcessed, long recordsFailed) {}
