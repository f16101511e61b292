package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.InFlight;
import net.jcip.annotations.NotThreadSafe;

/** Says in every partition of the raw topic up to when all that the node had durable is there; only behind what Kafka has acknowledged. */
@NotThreadSafe
final class Coverage {
    private final Controls controls;
    private final InFlight inFlight;
    private final long heartbeatMillis;
    private long sentAtMillis = Long.MIN_VALUE / 2;
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
    void complete(Moment at) {
        if (underWay || at.steadyMillis() - sentAtMillis < heartbeatMillis) {
            return;
        }
        underWay = true;
        sentAtMillis = at.steadyMillis();
        inFlight.whenAcknowledged(() -> {
            controls.covered(at.wallMillis());
            controls.whenAcknowledged(() -> {
                coveredUntilMillis = at.wallMillis();
                underWay = false;
            });
        });
    }
}
