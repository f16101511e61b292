package dev.cassandrakafka.sink.track;

import net.jcip.annotations.NotThreadSafe;

/** What the process did for one topic since it started, whichever partitions it had. */
@NotThreadSafe
public final class TopicTally {
    private final String topic;
    private long done;
    private long failed;

    /** Nothing yet. */
    public TopicTally(String topic) {
        this.topic = topic;
    }

    /** Name of the topic. */
    public String topic() {
        return topic;
    }

    /** Counts a record that is done for good. */
    void done() {
        done++;
    }

    /** Counts a bad record. */
    public void failed() {
        failed++;
    }

    /** Records done, bad ones included. */
    public long recordsDone() {
        return done;
    }

    /** Bad records. */
    public long recordsFailed() {
        return failed;
    }
}
