package dev.cassandrakafka.merge.event;

import java.io.Serial;
import java.util.function.BooleanSupplier;

/** Where the schema of an event must be known before the event can be written, it is refused, until people change what refuses it. */
public final class SchemaRefusedException extends OutsideException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String subject;
    private final transient BooleanSupplier askAgain;

    /**
     * A refusal.
     *
     * @param subject under which the schema is to be known
     * @param askAgain whether it is taken now; asks each time, may take long, and throws {@link OutsideException} when there is no answer
     */
    public SchemaRefusedException(String subject, String message, BooleanSupplier askAgain) {
        super(message);
        this.subject = subject;
        this.askAgain = askAgain;
    }

    public String subject() {
        return subject;
    }

    public BooleanSupplier askAgain() {
        return askAgain;
    }
}
