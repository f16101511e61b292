package dev.cassandrakafka.operator.report;

/** The conditions of a sink. All of them are there from the first status on. */
public enum ConditionType {
    /** The summary. */
    READY(
            "Ready",
            "True when the spec is applied and the data path says that records move or that there are none to move."),
    /** For kstatus. */
    RECONCILING("Reconciling", "True while the operator is driving a change; False, not absent, otherwise."),
    /** For kstatus. */
    STALLED("Stalled", "True when nothing will change without a human; False, not absent, otherwise."),
    /** The spec. */
    ACCEPTED("Accepted", "True when the spec can be acted on; otherwise the message starts with the field to correct."),
    /** What the spec names. */
    RESOLVED_REFS(
            "ResolvedRefs",
            "True when every Secret, ConfigMap and ServiceAccount that the spec names exists and has the keys."),
    /** The Deployment. */
    AVAILABLE("Available", "What the Deployment says: True when enough pods are ready.");

    private final String type;
    private final String description;

    ConditionType(String type, String description) {
        this.type = type;
        this.description = description;
    }

    /** The type as it stands in the status. */
    public String type() {
        return type;
    }

    /** What the condition means. */
    public String description() {
        return description;
    }
}
