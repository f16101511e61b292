package dev.cassandrakafka.operator.settings;

import java.io.Serial;

/** A setting cannot be read. The message names the variable and what it may be. */
public final class InvalidSettingException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    InvalidSettingException(Setting setting, String value, String expected) {
        super("%s: must be %s, and is '%s'".formatted(setting.name(), expected, value));
    }
}
