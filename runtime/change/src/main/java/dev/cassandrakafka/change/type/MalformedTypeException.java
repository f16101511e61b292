package dev.cassandrakafka.change.type;

/** A text that is not a CQL type, or names a user type that is not known. */
public final class MalformedTypeException extends RuntimeException {
    public MalformedTypeException(String message) {
        super(message);
    }
}
