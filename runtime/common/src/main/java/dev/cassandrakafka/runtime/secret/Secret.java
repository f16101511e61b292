package dev.cassandrakafka.runtime.secret;

import net.jcip.annotations.Immutable;

/** A secret value on its way to a client. Not a record, so that no log line or message shows it by accident. */
@Immutable
public final class Secret {
    private final String value;

    Secret(String value) {
        this.value = value;
    }

    /** The value itself; give it to a client and to nothing else. */
    public String reveal() {
        return value;
    }

    /** Says that there is a value, never which. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
