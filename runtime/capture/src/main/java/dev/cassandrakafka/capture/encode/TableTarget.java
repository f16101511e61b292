package dev.cassandrakafka.capture.encode;

/** What is to be done with the changes of a table. */
public sealed interface TableTarget permits TableEncoder, TableTarget.Passed {

    /** Tables whose changes are passed over. */
    enum Passed implements TableTarget {
        /** Of a keyspace that is not captured: none of its mutations is of use. */
        OTHER,
        /** Of a captured keyspace, but not captured itself. */
        NOT_CAPTURED,
        /** The node no longer has it, and nobody knows its columns. */
        DROPPED
    }
}
