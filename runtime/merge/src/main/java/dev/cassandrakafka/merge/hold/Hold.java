package dev.cassandrakafka.merge.hold;

import dev.cassandrakafka.model.status.RuntimeReason;
import java.util.function.BooleanSupplier;

/**
 * Why a partition of the raw topic stands still.
 *
 * @param offset the record that it stands still before
 * @param reason for the status
 * @param message for people: which record, why, what to do
 * @param over whether it can go on; asked often, from several threads
 */
public record Hold(long offset, RuntimeReason reason, String message, BooleanSupplier over) {
    /** For what only another program or another pipeline file can end. */
    public static Hold forGood(long offset, RuntimeReason reason, String message) {
        return new Hold(offset, reason, message, () -> false);
    }
}
