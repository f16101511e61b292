package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.merge.event.OutsideException;
import java.io.Serial;

/** The registry does not give an id; the message begins with the path of the field and says what to do. */
public final class RegistryException extends OutsideException {
    @Serial
    private static final long serialVersionUID = 1L;

    RegistryException(String message) {
        super(message);
    }

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
