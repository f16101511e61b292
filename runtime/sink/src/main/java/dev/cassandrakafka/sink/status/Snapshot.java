package dev.cassandrakafka.sink.status;

import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.TopicStatus;
import java.util.List;
import java.util.Optional;

/**
 * What the loop knows at one moment.
 *
 * @param finding why records do not move, empty if they do or there are none
 * @param badRecord the last bad record
 * @param topics one entry for each topic of the pipeline
 * @param inFlightRows rows in flight
 * @param inFlightBytes bytes in flight
 */
public record Snapshot(
        Optional<Finding> finding,
        Optional<RuntimeError> badRecord,
        List<TopicStatus> topics,
        int inFlightRows,
        long inFlightBytes) {
    /** Before anything is known. */
    public static final Snapshot NOTHING = new Snapshot(Optional.empty(), Optional.empty(), List.of(), 0, 0);

    public Snapshot {
        topics = List.copyOf(topics);
    }

    /** Records that are not durable yet, over all topics; -1 while unknown. */
    public long lag() {
        return topics.stream().anyMatch(topic -> topic.lag() < 0)
                ? -1
                : topics.stream().mapToLong(TopicStatus::lag).sum();
    }

    /** Records done over all topics. */
    public long recordsProcessed() {
        return topics.stream().mapToLong(TopicStatus::recordsProcessed).sum();
    }

    /** Bad records over all topics. */
    public long recordsFailed() {
        return topics.stream().mapToLong(TopicStatus::recordsFailed).sum();
    }

    /** The same counts, and something that keeps records from moving. */
    public Snapshot with(Finding trouble) {
        return new Snapshot(Optional.of(trouble), badRecord, topics, inFlightRows, inFlightBytes);
    }
}
