package dev.cassandrakafka.model.path;

import java.io.Serial;

/** The text of a path cannot be read. The message names the text, the place and what was expected there. */
public final class FieldPathException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    FieldPathException(String path, int at, String expected) {
        super("\"%s\": expected %s at position %d".formatted(path, expected, at + 1));
    }
}
