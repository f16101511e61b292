package dev.cassandrakafka.operator.report;

import net.jcip.annotations.Immutable;

/**
 * What a condition says, before it is known since when.
 *
 * @param status whether it holds
 * @param reason why
 * @param message for people
 */
@Immutable
record Finding(ConditionStatus status, ConditionReason reason, String message) {
    static Finding yes(ConditionReason reason, String message) {
        return new Finding(ConditionStatus.TRUE, reason, message);
    }

    static Finding no(ConditionReason reason, String message) {
        return new Finding(ConditionStatus.FALSE, reason, message);
    }

    static Finding unknown(ConditionReason reason, String message) {
        return new Finding(ConditionStatus.UNKNOWN, reason, message);
    }
}
