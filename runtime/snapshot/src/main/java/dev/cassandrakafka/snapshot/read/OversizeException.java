package dev.cassandrakafka.snapshot.read;

/** A value is larger than a raw record may be, and the pipeline says that nothing may be left out. */
public final class OversizeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OversizeException(String message) {
        super(message);
    }
}
