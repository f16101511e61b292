package dev.cassandrakafka.change.schema;

/** A text that is not a table's schema. */
public final class MalformedSchemaException extends RuntimeException {
    public MalformedSchemaException(String message) {
        super(message);
    }

    public MalformedSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
