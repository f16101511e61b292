package dev.cassandrakafka.capture.segment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code _cdc.idx} says.
 *
 * @param synced everything before this offset of the segment's uncompressed bytes is on the disk
 * @param completed whether nothing more will be written; the offset may then lie past the last entry
 */
public record SegmentIndex(int synced, boolean completed) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,10})(\\nCOMPLETED)?\\s*", Pattern.DOTALL);
    private static final Pattern PARTIAL = Pattern.compile("(\\d{1,10})\\n[COMPLET]{0,8}");

    /**
     * Reads the file's text. The node truncates the file and writes it anew (CASSANDRA-17416): empty if there is nothing to read yet, which
     * means that nothing has changed. A number of which only the first digits are there is smaller than the true one, and as safe.
     */
    public static Optional<SegmentIndex> parse(String text) {
        Matcher whole = TEXT.matcher(text);
        if (whole.matches()) {
            return offset(whole.group(1)).map(offset -> new SegmentIndex(offset, whole.group(2) != null));
        }
        Matcher partial = PARTIAL.matcher(text);
        return partial.matches()
                ? offset(partial.group(1)).map(offset -> new SegmentIndex(offset, false))
                : Optional.empty();
    }

    private static Optional<Integer> offset(String digits) {
        long offset = Long.parseLong(digits);
        return offset <= Integer.MAX_VALUE ? Optional.of((int) offset) : Optional.empty();
    }
}
