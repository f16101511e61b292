package dev.cassandrakafka.merge.task;

/** What is counted of one table. Thread-safe: tasks share it. */
public interface TableCounts {
    /** A raw record came in. */
    void record();

    /**
     * An event went out.
     *
     * @param logTimeMillis when its change was seen to be durable
     */
    void event(long logTimeMillis);

    /** State of a partition key was given up after its time. */
    default void evicted() {}

    /** A raw record, or a part of it, brought nothing. */
    void dropped(DropReason reason);
}
