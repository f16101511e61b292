package dev.cassandrakafka.e2e;

import java.io.Serial;

/** A command ended with an error. */
final class CommandException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CommandException(Command.Ended ended) {
        super("%s ended with %d: %s".formatted(String.join(" ", ended.words()), ended.status(), ended.complaint()));
    }
}
