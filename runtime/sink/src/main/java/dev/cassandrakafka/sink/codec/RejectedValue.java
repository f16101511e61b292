package dev.cassandrakafka.sink.codec;

import java.io.Serial;

/**
 * A value that cannot become one of the type of its column. Has no stack trace: it is an outcome, thrown because it must leave codecs
 * nested in each other, and caught where a record is read. Its texts never hold any of the payload.
 */
public final class RejectedValue extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The class of the trouble. */
    public enum Reason {
        /** It is no such value. */
        WRONG_TYPE,
        /** It lies outside the range of the type. */
        OVERFLOW,
        /** A null where the type has no place for one. */
        NULL_ELEMENT,
        /** It has more bytes than Cassandra takes there. */
        TOO_LARGE
    }

    private final Reason reason;
    private final String detail;
    private final String within;

    private RejectedValue(Reason reason, String detail, String within) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.within = within;
    }

    static RejectedValue wrongType(String detail) {
        return new RejectedValue(Reason.WRONG_TYPE, detail, "");
    }

    static RejectedValue overflow(String detail) {
        return new RejectedValue(Reason.OVERFLOW, detail, "");
    }

    static RejectedValue nullElement() {
        return new RejectedValue(Reason.NULL_ELEMENT, "null, which this type cannot hold", "");
    }

    static RejectedValue tooLarge(String detail) {
        return new RejectedValue(Reason.TOO_LARGE, detail, "");
    }

    /** The same, seen from one level further out: {@code [3]}, {@code .street}. */
    RejectedValue inside(String step) {
        return new RejectedValue(reason, detail, step + within);
    }

    /** The class of the trouble. */
    public Reason reason() {
        return reason;
    }

    /** What is wrong, to stand after the path: {@code text that is no number}. */
    public String detail() {
        return detail;
    }

    /** Where within the value, to be put after its path: empty, {@code [3]}, {@code .address.lines[0]}. */
    public String within() {
        return within;
    }
}
