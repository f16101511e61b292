package dev.cassandrakafka.change.bytes;

/** Bytes that are not what their form says: cut short, a length past their end, an unknown version, kind or tag. */
public final class MalformedRecordException extends RuntimeException {
    public MalformedRecordException(String message) {
        super(message);
    }

    public MalformedRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
