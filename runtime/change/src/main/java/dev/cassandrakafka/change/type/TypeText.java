package dev.cassandrakafka.change.type;

import java.util.regex.Pattern;

/** How the texts of types are put together. */
final class TypeText {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final String FROZEN = "frozen<";

    private TypeText() {}

    static String frozen(boolean frozen, String text) {
        return frozen ? FROZEN + text + ">" : text;
    }

    /** A part's text: within a frozen type it does not say again that it is frozen. */
    static String within(boolean frozen, CqlType part) {
        String text = part.text();
        return frozen && text.startsWith(FROZEN) ? text.substring(FROZEN.length(), text.length() - 1) : text;
    }

    static String name(String name) {
        return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
