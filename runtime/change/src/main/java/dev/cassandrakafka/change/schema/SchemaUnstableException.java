package dev.cassandrakafka.change.schema;

/** The schema of a node could not be read as of one moment; reading it again later may do. */
public final class SchemaUnstableException extends RuntimeException {
    public SchemaUnstableException(String message) {
        super(message);
    }

    public SchemaUnstableException(String message, Throwable cause) {
        super(message, cause);
    }
}
