package dev.cassandrakafka.runtime.main;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import java.util.List;

/** The status of a process before its role has one of its own. */
public final class RuntimeStatuses {
    private static final long UNKNOWN_LAG = -1;

    private RuntimeStatuses() {}

    /** Nothing done yet, for a reason. */
    public static RuntimeStatus notReady(String role, String pipeline, RuntimeReason reason, String message) {
        return new RuntimeStatus(role, pipeline, false, reason, message, UNKNOWN_LAG, 0, 0, 0, null, List.of());
    }
}
