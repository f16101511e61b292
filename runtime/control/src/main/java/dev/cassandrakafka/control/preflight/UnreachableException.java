package dev.cassandrakafka.control.preflight;

import java.io.Serial;

/** A node or data centre does not answer now. */
final class UnreachableException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreachableException(String message) {
        super(message);
    }
}
