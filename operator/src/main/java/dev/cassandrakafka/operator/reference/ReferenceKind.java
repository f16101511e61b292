package dev.cassandrakafka.operator.reference;

/** The kinds that a spec may name. */
public enum ReferenceKind {
    /** A Secret, by key. */
    SECRET("Secret"),
    /** A ConfigMap, by key. */
    CONFIG_MAP("ConfigMap"),
    /** The ServiceAccount of the pods. */
    SERVICE_ACCOUNT("ServiceAccount");

    private final String kind;

    ReferenceKind(String kind) {
        this.kind = kind;
    }

    /** The kind as Kubernetes spells it. */
    public String kind() {
        return kind;
    }
}
