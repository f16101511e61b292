package dev.cassandrakafka.change.raw;

/**
 * What a host had in its log and nobody has published. It was written after the one time and was found to be missing at the other; of several
 * losses the first and the last. Milliseconds since the epoch, both 0 if nothing was lost.
 *
 * @param sinceMillis up to when everything of the host is published
 * @param untilMillis from when on a snapshot reads what was lost
 */
public record Loss(long sinceMillis, long untilMillis) {
    /** Nothing was lost. */
    public static final Loss NONE = new Loss(0, 0);

    /** Whether nothing was lost. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** This one and another. */
    public Loss and(Loss other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        return new Loss(Math.min(sinceMillis, other.sinceMillis), Math.max(untilMillis, other.untilMillis));
    }
}
