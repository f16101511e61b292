package dev.cassandrakafka.sink.write;

/** What a failure of a request means for its rows. */
public enum FailureKind {
    /** The servers cannot be reached, are overloaded or cannot meet the consistency level: the same rows again, later. */
    AWAY,
    /** The servers refuse our user: the same rows again, later, and somebody must look into it. */
    DENIED,
    /** The servers refuse this statement: its table changed, or one of its rows can never be written. */
    REFUSED
}
