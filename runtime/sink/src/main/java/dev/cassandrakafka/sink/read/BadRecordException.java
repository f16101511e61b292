package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.sink.codec.RejectedValue;
import java.io.Serial;

/** Leaves the reading of a record that is bad; caught at the top of {@link RecordReader}. Has no stack trace, as it is an outcome. */
final class BadRecordException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient BadRecord record;

    BadRecordException(BadReason reason, String path, String detail) {
        this(new BadRecord(reason, path + ": " + detail));
    }

    private BadRecordException(BadRecord record) {
        super(record.message(), null, false, false);
        this.record = record;
    }

    /** A value that was rejected on its way to a target. */
    static BadRecordException of(RejectedValue rejected, Target target) {
        return new BadRecordException(
                reason(rejected.reason()),
                target.from() + rejected.within(),
                rejected.detail() + "; it feeds " + target.what());
    }

    BadRecord record() {
        return record;
    }

    private static BadReason reason(RejectedValue.Reason reason) {
        return switch (reason) {
            case WRONG_TYPE -> BadReason.WRONG_TYPE;
            case OVERFLOW -> BadReason.OVERFLOW;
            case NULL_ELEMENT -> BadReason.NULL_ELEMENT;
            case TOO_LARGE -> BadReason.TOO_LARGE;
        };
    }
}
