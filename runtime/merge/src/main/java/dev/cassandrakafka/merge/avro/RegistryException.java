package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.merge.event.OutsideException;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The registry gives no id, whatever the schema; the message begins with the path of the field and says what to do. */
public final class RegistryException extends OutsideException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final RuntimeReason reason;

    public RegistryException(RuntimeReason reason, String message) {
        this(reason, message, null);
    }

    RegistryException(RuntimeReason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public RuntimeReason reason() {
        return reason;
    }
}
