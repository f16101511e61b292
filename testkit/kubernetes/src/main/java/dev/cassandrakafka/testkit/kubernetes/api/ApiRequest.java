package dev.cassandrakafka.testkit.kubernetes.api;

import java.util.Map;
import java.util.Optional;

/**
 * A request as the server reads it.
 *
 * @param method HTTP method
 * @param path path without the query
 * @param query parameters; of repeated ones the first
 * @param headers headers, names in lower case
 * @param body body, empty if there is none
 */
public record ApiRequest(
        String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

    /** A parameter, if it is there and not empty. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(text -> !text.isEmpty());
    }

    /** Whether a parameter is {@code true} or {@code 1}. */
    public boolean flag(String name) {
        var text = query.getOrDefault(name, "");
        return text.equals("true") || text.equals("1");
    }

    /** A header, empty if it is absent. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The media type of the body, without parameters. */
    public String contentType() {
        return header("content-type").replaceFirst(";.*", "").trim();
    }

    /** Who writes: the parameter, or else the first part of the user agent, as the real server has it. */
    public String fieldManager() {
        return parameter("fieldManager").orElseGet(() -> {
            var agent = header("user-agent").replaceFirst("/.*", "");
            return agent.isEmpty() ? "unknown" : agent;
        });
    }

    /** Whether nothing is to be stored. */
    public boolean isDryRun() {
        return parameter("dryRun").isPresent();
    }
}
