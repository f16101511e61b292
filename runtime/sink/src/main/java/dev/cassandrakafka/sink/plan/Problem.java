package dev.cassandrakafka.sink.plan;

/**
 * One thing in a route that people must know or correct.
 *
 * @param path the path of the field from the root of the pipeline, as in {@code routes[0].tables[0].columns[2].name}
 * @param message names the object and says what to do; does not repeat the path
 */
public record Problem(String path, String message) {
    @Override
    public String toString() {
        return path + ": " + message;
    }
}
