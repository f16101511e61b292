package dev.cassandrakafka.merge.event;

/** What an event tells. */
public enum ChangeOp {
    /** A row with its row marker: an INSERT. */
    INSERT,
    /** Cells of a row, or of the static row, without a row marker: an UPDATE, or a DELETE of columns. */
    UPDATE,
    /** The deletion of a row and nothing else. A row that is deleted and written at once is an insert or update with a row deletion. */
    DELETE,
    /** The deletion of a range of rows. */
    DELETE_RANGE,
    /** The deletion of a whole partition. */
    DELETE_PARTITION,
    /** What a snapshot read of a row. */
    READ,
    /** The table was truncated. */
    TRUNCATE,
    /** The table was dropped. */
    DROP,
    /** The table has another schema from here on. */
    SCHEMA
}
