package dev.cassandrakafka.capture.encode;

import net.jcip.annotations.NotThreadSafe;

/** Where the mutation at hand lies and how many records it has made; one object for all of them. */
@NotThreadSafe
public final class Place {
    private long segmentId;
    private int end;
    private long logTimeMillis;
    private int records;

    /** When what is being read was seen durable, in epoch milliseconds. */
    public void logTime(long millis) {
        logTimeMillis = millis;
    }

    /** Comes to the mutation that ends there. */
    public void moveTo(long segment, int position) {
        segmentId = segment;
        end = position;
        records = 0;
    }

    long segmentId() {
        return segmentId;
    }

    int end() {
        return end;
    }

    long logTimeMillis() {
        return logTimeMillis;
    }

    int nextIndex() {
        return records++;
    }
}
