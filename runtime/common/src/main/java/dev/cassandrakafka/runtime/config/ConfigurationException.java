package dev.cassandrakafka.runtime.config;

import java.io.Serial;

/**
 * The pipeline, or what it names outside the file (a secret, a certificate, a table), does not fit. The message begins with the path of
 * the field as the resource has it ({@code spec.kafka.tls.caSecretRef: …}) and says what to do. To be shown as
 * {@code InvalidConfiguration} and tried again.
 */
public final class ConfigurationException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** With the message that the user reads. */
    public ConfigurationException(String message) {
        super(message);
    }

    /** With the message that the user reads, and where it came from. */
    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
