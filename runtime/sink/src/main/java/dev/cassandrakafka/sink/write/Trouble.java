package dev.cassandrakafka.sink.write;

/**
 * Servers that have failed requests which still wait.
 *
 * @param kind away or denied
 * @param message what the last failure said
 * @param sinceNanos when it began, by the clock of the loop
 */
public record Trouble(FailureKind kind, String message, long sinceNanos) {}
