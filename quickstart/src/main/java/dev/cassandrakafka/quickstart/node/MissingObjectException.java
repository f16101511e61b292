package dev.cassandrakafka.quickstart.node;

import java.io.Serial;

/** A pod cannot start yet, since an object that it mounts is not there; the message names it. */
final class MissingObjectException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    MissingObjectException(String message) {
        super(message);
    }
}
