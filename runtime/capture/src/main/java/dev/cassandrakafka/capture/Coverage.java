package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.InFlight;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.change.raw.Loss;
import net.jcip.annotations.NotThreadSafe;

/** Says in every partition of the raw topic up to when all that the node had durable is there; only behind what Kafka has acknowledged. */
@NotThreadSafe
final class Coverage {
    private final Controls controls;
    private final InFlight inFlight;
    private final long heartbeatMillis;
    private long sentAtMillis = Long.MIN_VALUE / 2;
    private long coveredUntilMillis;
    private Loss loss;
    private boolean underWay;

    /** Goes on where it was. */
    Coverage(Controls controls, InFlight inFlight, long heartbeatMillis, Positions restored) {
        this.controls = controls;
        this.inFlight = inFlight;
        this.heartbeatMillis = heartbeatMillis;
        this.coveredUntilMillis = restored.coveredUntilMillis();
        this.loss = restored.loss();
    }

    /** What is not covered for all that. */
    Loss loss() {
        return loss;
    }

    /** Something that was written after all that is covered is gone for good. */
    void lost(Moment now) {
        loss = loss.and(new Loss(Math.min(coveredUntilMillis, now.wallMillis()), now.wallMillis()));
    }

    /** The same of what was written since this time, in epoch milliseconds, though coverage has passed it. */
    void lostSince(long sinceMillis, Moment now) {
        loss = loss.and(new Loss(Math.min(sinceMillis, now.wallMillis()), now.wallMillis()));
    }

    /** Tells the loss again, with the time that is covered already. */
    void tellLoss() {
        if (!loss.isNone()) {
            controls.covered(coveredUntilMillis, loss);
        }
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
            controls.covered(at.wallMillis(), loss);
            controls.whenAcknowledged(() -> {
                coveredUntilMillis = at.wallMillis();
                underWay = false;
            });
        });
    }
}
