package dev.cassandrakafka.sink.codec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** Times as ISO 8601 and CQL write them: a date, then maybe a time after T or a blank, then maybe an offset; UTC without one. */
final class TimestampText {
    private static final Pattern BEGINS_WITH_DATE = Pattern.compile("[+-]?\\d{4,}-\\d\\d-\\d\\d.*+");

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][ ]")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .appendPattern("[ ][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private TimestampText() {}

    /** Whether it looks like a date or time rather than a number. */
    static boolean isDate(String text) {
        return text.length() >= 10 && BEGINS_WITH_DATE.matcher(text).matches();
    }

    /** Milliseconds since the epoch; finer parts are cut. */
    static long parseMillis(String text, ValueCodec target) throws RejectedValue {
        try {
            TemporalAccessor parsed = FORMAT.parse(text);
            LocalTime time = Objects.requireNonNullElse(parsed.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT);
            ZoneId offset = Objects.requireNonNullElse(parsed.query(TemporalQueries.offset()), ZoneOffset.UTC);
            return LocalDate.from(parsed)
                    .atTime(time)
                    .atZone(offset)
                    .toInstant()
                    .toEpochMilli();
        } catch (DateTimeException e) {
            throw target.unexpected("text that is no time in ISO 8601");
        } catch (ArithmeticException e) {
            throw target.outOfRange();
        }
    }
}
