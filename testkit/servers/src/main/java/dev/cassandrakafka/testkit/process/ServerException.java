package dev.cassandrakafka.testkit.process;

/** A server of the testkit did not do what was asked; the message names the log of each server that had a part in it. */
public final class ServerException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /** What failed, and where to read why. */
    public ServerException(String message) {
        super(message);
    }

    /** What failed, and the exception behind it. */
    public ServerException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The calling thread was interrupted while it waited; its flag is set again. */
    public static ServerException interrupted(String what, InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new ServerException(what + ": interrupted", cause);
    }
}
