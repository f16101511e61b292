package dev.cassandrakafka.operator.identity;

/** The annotations of objects that the operator makes, each with the sentence that documents it. */
public enum Annotation {
    /** On pods. */
    CONFIG_HASH(
            "config-hash",
            "Digest of the pipeline file and of every key of a Secret or ConfigMap that it names: when one of them changes, the pods"
                    + " are replaced."),
    /** On every object. */
    APPLIED_HASH(
            "applied-hash",
            "Digest of the object as the operator has last applied it: an object that already is as wanted is not written again.");

    private final String key;
    private final String description;

    Annotation(String name, String description) {
        this.key = "cassandra-kafka.dev/" + name;
        this.description = description;
    }

    /** The key of the annotation. */
    public String key() {
        return key;
    }

    /** What the annotation is for. */
    public String description() {
        return description;
    }
}
