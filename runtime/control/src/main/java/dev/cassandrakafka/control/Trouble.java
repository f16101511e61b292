package dev.cassandrakafka.control;

import dev.cassandrakafka.model.status.RuntimeReason;

/**
 * Why the process is not ready.
 *
 * @param reason what kind of reason
 * @param message one sentence for people
 */
record Trouble(RuntimeReason reason, String message) {}
