package dev.cassandrakafka.sink.write;

/** Hears, on the consumer thread, what becomes of groups. */
public interface DispatchListener {
    /** Cassandra has acknowledged all rows of the group. */
    void written(RowGroup group, long nanos);

    /** Cassandra says that the request itself cannot be. */
    void refused(RowGroup group, Throwable failure);

    /** The servers were away; the group is tried again later. */
    void retried(RowGroup group);
}
