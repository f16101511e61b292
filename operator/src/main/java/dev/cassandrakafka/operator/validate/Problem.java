package dev.cassandrakafka.operator.validate;

/**
 * One thing that is wrong with a spec.
 *
 * @param path the field, {@code spec.routes[0].topics[1]}
 * @param message what is wrong and what to do
 */
public record Problem(String path, String message) {

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
