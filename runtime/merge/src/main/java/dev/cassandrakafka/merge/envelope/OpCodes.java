package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.merge.event.ChangeOp;

/** What the field {@code op} says. */
public final class OpCodes {
    private OpCodes() {}

    /** In the envelope {@code Change}. */
    public static String change(ChangeOp op) {
        return switch (op) {
            case INSERT -> "c";
            case UPDATE -> "u";
            case DELETE -> "d";
            case DELETE_RANGE -> "rd";
            case DELETE_PARTITION -> "pd";
            case READ -> "r";
            case TRUNCATE -> "t";
            case DROP -> "drop";
            case SCHEMA -> "schema";
        };
    }
}
