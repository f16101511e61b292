package dev.cassandrakafka.capture.publish;

import dev.cassandrakafka.capture.encode.RecordSink;
import dev.cassandrakafka.capture.segment.Segment;
import net.jcip.annotations.NotThreadSafe;

/** Sends what is read from one segment. */
@NotThreadSafe
public final class SegmentRecords implements RecordSink {
    private final InFlight inFlight;
    private final RawSender sender;
    private final Segment segment;
    private boolean sentOfMutation;

    /** For one pass over this segment. */
    public SegmentRecords(InFlight inFlight, RawSender sender, Segment segment) {
        this.inFlight = inFlight;
        this.sender = sender;
        this.segment = segment;
    }

    @Override
    public boolean ready() {
        return inFlight.ready();
    }

    @Override
    public void record(int partition, byte[] key, byte[] value) {
        sender.send(partition, key, value, inFlight.next(key.length + value.length));
        sentOfMutation = true;
    }

    @Override
    public void deadLetter(byte[] key, byte[] value) {
        sender.deadLetter(key, value, inFlight.next(key.length + value.length));
        sentOfMutation = true;
    }

    @Override
    public void handled(int end) {
        segment.handled(end);
        if (sentOfMutation) {
            inFlight.handled(segment, end);
            sentOfMutation = false;
        }
    }
}
