package dev.cassandrakafka.capture;

import java.time.Clock;
import java.util.function.LongSupplier;
import net.jcip.annotations.Immutable;

/**
 * One look at both clocks: times that are told are of the first, times that are waited for of the second, which no one sets back.
 *
 * @param wallMillis milliseconds since the epoch
 * @param steadyMillis milliseconds since some moment
 */
@Immutable
record Moment(long wallMillis, long steadyMillis) {
    static Moment now(Clock clock, LongSupplier steadyMillis) {
        return new Moment(clock.millis(), steadyMillis.getAsLong());
    }
}
