package dev.cassandrakafka.merge.event;

import org.jspecify.annotations.Nullable;

/** Something beside the record that is being worked on keeps it from being merged: it is tried again until that is over. */
public abstract class OutsideException extends RuntimeException {
    protected OutsideException(String message) {
        super(message);
    }

    protected OutsideException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
