package dev.cassandrakafka.merge.task;

/** What events show of rows. */
public enum Show {
    /** What changed. */
    CHANGES,
    /** What changed, and the row before and after. */
    IMAGES,
    /** The row as it is, whatever changed it, and nothing else. */
    ROWS
}
