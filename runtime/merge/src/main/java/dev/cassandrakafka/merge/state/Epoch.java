package dev.cassandrakafka.merge.state;

/** How a record stands to the table's last TRUNCATE that is known. */
public enum Epoch {
    /** From before the TRUNCATE: void. */
    OLD,
    SAME,
    /** From after a later TRUNCATE: what is known is void. */
    NEW
}
