package dev.cassandrakafka.histories.plan;

import java.util.Locale;

/** What is done to a process. */
public enum Act {
    /** As {@code kill -9}. */
    KILL,
    /** By SIGTERM. */
    STOP,
    /** By SIGSTOP: it does not answer, and its connections stay open. */
    FREEZE,
    /** By SIGCONT. */
    THAW,
    /** After a kill or a stop. */
    START;

    /** Whether the process works no more until something else is done to it. */
    public boolean takesAway() {
        return this == KILL || this == STOP || this == FREEZE;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Act of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
