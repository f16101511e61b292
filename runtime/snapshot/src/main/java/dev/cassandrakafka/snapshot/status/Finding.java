package dev.cassandrakafka.snapshot.status;

import dev.cassandrakafka.model.status.RuntimeReason;

/**
 * Why rows do not move.
 *
 * @param reason the kind
 * @param message one sentence for people, beginning with the path of a field or the name of a table
 */
public record Finding(RuntimeReason reason, String message) {}
