package dev.cassandrakafka.merge.state;

/** What becomes of a deletion, row or mutation that comes in. */
public enum Verdict {
    /** It stands, all of it or a part, and was not known. */
    NEWS,
    /** It was known as it is. */
    COPY,
    /** Something stronger was known. */
    SUPERSEDED
}
