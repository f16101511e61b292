package dev.cassandrakafka.sink.codec;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import java.util.EnumSet;

/** duration: months, days and nanoseconds, each as a zig-zag vint; from text as CQL (1h30m) or ISO 8601 (PT1H30M) writes it. */
final class DurationCodec extends ScalarCodec {
    DurationCodec() {
        super("duration", EnumSet.of(Input.TEXT));
    }

    @Override
    public void text(String value, CqlBuffer out) throws RejectedValue {
        CqlDuration duration = parse(value);
        Vint.putSigned(duration.getMonths(), out);
        Vint.putSigned(duration.getDays(), out);
        Vint.putSigned(duration.getNanoseconds(), out);
    }

    private CqlDuration parse(String text) throws RejectedValue {
        if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) { // the driver takes "P" for no time at all
            throw unexpected("text that is no duration");
        }
        try {
            return CqlDuration.from(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw unexpected("text that is no duration");
        }
    }
}
