package dev.cassandrakafka.runtime.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cassandrakafka.model.status.RuntimeReason;

/** How a reason is spelt outside the code. */
public final class Names {
    private Names() {}

    /** The spelling that {@code /status}, conditions and documentation share: {@code CassandraUnavailable}. */
    public static String of(RuntimeReason reason) {
        try {
            return RuntimeReason.class
                    .getField(reason.name())
                    .getAnnotation(JsonProperty.class)
                    .value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("an enum has a field for each constant", e);
        }
    }
}
