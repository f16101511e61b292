package dev.cassandrakafka.operator.report;

/** Whether a condition holds. */
enum ConditionStatus {
    TRUE("True"),
    FALSE("False"),
    UNKNOWN("Unknown");

    private final String status;

    ConditionStatus(String status) {
        this.status = status;
    }

    String status() {
        return status;
    }
}
