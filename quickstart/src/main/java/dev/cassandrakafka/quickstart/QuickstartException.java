package dev.cassandrakafka.quickstart;

import java.io.Serial;

/** The quickstart cannot go on; the message says why and what to do. */
final class QuickstartException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    QuickstartException(String message) {
        super(message);
    }
}
