package dev.cassandrakafka.sink.track;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The note that is committed with an offset: the highest write time of all records before it. Whoever takes up the partition there
 * goes on from that time, so that records which are written a second time get the same write times as the first time.
 *
 * <p>The text is {@code cassandra-kafka/1 previousMicros=1764032400000000}. The number after the slash is the version of the note; a
 * version that is not known, and the empty note of an offset that was set by hand, count as no note.
 */
public final class OffsetNote {
    private static final String FORM = "cassandra-kafka/1 previousMicros=";
    private static final Pattern TEXT = Pattern.compile(Pattern.quote(FORM) + "(-?[0-9]{1,19})");

    private OffsetNote() {}

    /** The note for a write time in microseconds since the epoch. */
    public static String of(long previousMicros) {
        return FORM + previousMicros;
    }

    /** The write time of a note, empty if there is none that can be read. */
    public static OptionalLong previousMicros(String note) {
        Matcher matcher = TEXT.matcher(note);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(matcher.group(1)));
        } catch (NumberFormatException aboveLong) {
            return OptionalLong.empty();
        }
    }
}
