package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.InFlight;
import net.jcip.annotations.NotThreadSafe;

/** Says in every partition of the raw topic up to when all that the node had durable is there; only behind what Kafka has acknowledged. */
@NotThreadSafe
final class Coverage {
    private final Controls controls;
    private final InFlight inFlight;
    private final long heartbeatMillis;
    private long sentAtMillis;
    private long coveredUntilMillis;
    private boolean underWay;

    Coverage(Controls controls, InFlight inFlight, long heartbeatMillis, long coveredUntilMillis) {
        this.controls = controls;
        this.inFlight = inFlight;
        this.heartbeatMillis = heartbeatMillis;
        this.coveredUntilMillis = coveredUntilMillis;
    }

    /** Log time up to which everything is published, and said to be. */
    long coveredUntilMillis() {
        return coveredUntilMillis;
    }

    /** Everything that was durable at this time has been sent. */
    void complete(long atMillis) {
        if (underWay || atMillis - sentAtMillis < heartbeatMillis) {
            return;
        }
        underWay = true;
        sentAtMillis = atMillis;
        inFlight.whenAcknowledged(() -> {
            controls.covered(atMillis);
            inFlight.whenAcknowledged(() -> {
                coveredUntilMillis = atMillis;
                underWay = false;
            });
        });
    }
}
