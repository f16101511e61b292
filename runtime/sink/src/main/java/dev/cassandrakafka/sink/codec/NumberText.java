package dev.cassandrakafka.sink.codec;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers written as text: digits with sign, fraction and exponent; thousands may be grouped by commas. */
final class NumberText {
    /** As for numbers in JSON: the time to read one grows with the square of its digits. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d++|\\d{1,3}(?:,\\d{3})++)?(?:\\.\\d*+)?(?:[eE][+-]?\\d{1,9})?");
    private static final Pattern ANY_DIGIT = Pattern.compile("[+-]?\\.?\\d.*+");

    private NumberText() {}

    /** The number that the text stands for. */
    static BigDecimal parse(String text, ValueCodec target) throws RejectedValue {
        return new BigDecimal(plain(text, target));
    }

    /** The text without commas, as the JDK reads numbers. */
    static String plain(String text, ValueCodec target) throws RejectedValue {
        if (!isNumber(text)) {
            throw target.unexpected("text that is no number");
        }
        return text.indexOf(',') < 0 ? text : text.replace(",", "");
    }

    static boolean isNumber(String text) {
        return text.length() <= MAX_LENGTH
                && ANY_DIGIT.matcher(text).matches()
                && NUMBER.matcher(text).matches();
    }

    /** Whether a long can be read from it straight: up to 18 digits with sign. */
    static boolean isShortInteger(String text) {
        int start = !text.isEmpty() && text.charAt(0) == '-' ? 1 : 0;
        if (text.length() == start || text.length() > start + 18) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
