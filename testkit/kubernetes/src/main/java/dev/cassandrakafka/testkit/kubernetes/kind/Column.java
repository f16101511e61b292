package dev.cassandrakafka.testkit.kubernetes.kind;

/**
 * A column of the table that {@code kubectl get} shows.
 *
 * @param name heading
 * @param type {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code date}
 * @param path JSONPath of the value, or {@code fn:} and the name of a function where no path will do
 * @param priority 0, or more for {@code -o wide} only
 * @param description what it shows
 */
public record Column(String name, String type, String path, int priority, String description) {}
