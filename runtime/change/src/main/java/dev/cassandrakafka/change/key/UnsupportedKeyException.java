package dev.cassandrakafka.change.key;

/** A type that has no order known here: a custom class of the server, or one that cannot be a key. */
public final class UnsupportedKeyException extends RuntimeException {
    UnsupportedKeyException(String message) {
        super(message);
    }
}
