package dev.cassandrakafka.merge.task;

/** Why a raw record, or a part of it, made no event. */
public enum DropReason {
    /** Known as it is: the copy of another replica, or the same once more. */
    REPLICA_COPY("replica-copy"),
    /** Something stronger is known: a later write or a deletion. */
    SUPERSEDED("superseded"),
    /** From before the table's last TRUNCATE. */
    OLD_EPOCH("old-epoch"),
    /** Of a table that was dropped. */
    DROPPED_TABLE("dropped-table"),
    /** A control record that says what is known. */
    CONTROL_COPY("control-copy");

    private final String label;

    DropReason(String label) {
        this.label = label;
    }

    /** As metrics and the status have it. */
    public String label() {
        return label;
    }
}
