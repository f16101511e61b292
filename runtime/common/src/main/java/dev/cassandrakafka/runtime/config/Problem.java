package dev.cassandrakafka.runtime.config;

/**
 * One thing that is wrong in a pipeline file.
 *
 * @param path path of the field, {@code routes[0].tables[0].columns[1].from}; empty for the file as a whole
 * @param message what is wrong and what to do, never with a secret value
 * @param place name of the file and line, {@code pipeline.yaml line 12}
 */
public record Problem(String path, String message, String place) {

    /** The whole sentence, beginning with the path. */
    public String text() {
        String start = path.isEmpty() ? "" : path + ": ";
        return start + message + " (" + place + ")";
    }

    @Override
    public String toString() {
        return text();
    }
}
