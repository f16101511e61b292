package dev.cassandrakafka.sink.status;

import dev.cassandrakafka.model.status.RuntimeReason;

/**
 * Why records do not move.
 *
 * @param reason the kind
 * @param message one sentence for people, beginning with the path of a field or the name of a record
 */
public record Finding(RuntimeReason reason, String message) {}
