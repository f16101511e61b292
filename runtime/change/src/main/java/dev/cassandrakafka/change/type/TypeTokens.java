package dev.cassandrakafka.change.type;

import net.jcip.annotations.NotThreadSafe;

/** The words, names and signs of a type's text; spaces between them do not count. */
@NotThreadSafe
final class TypeTokens {
    private final String text;
    private int at;

    TypeTokens(String text) {
        this.text = text;
    }

    /** Whether this sign is next. */
    boolean at(char sign) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == sign;
    }

    /** Steps over this sign if it is next. */
    boolean take(char sign) {
        boolean there = at(sign);
        if (there) {
            at++;
        }
        return there;
    }

    void expect(char sign) {
        if (!take(sign)) {
            throw error("'" + sign + "' expected");
        }
    }

    void end() {
        at(' ');
        if (at != text.length()) {
            throw error("nothing more expected");
        }
    }

    String word() {
        at(' ');
        int start = at;
        while (at < text.length() && isWord(text.charAt(at))) {
            at++;
        }
        if (start == at) {
            throw error("a name expected");
        }
        return text.substring(start, at);
    }

    /** A word, or a name in double quotes. */
    String name() {
        return at('"') ? quoted('"') : word();
    }

    int number() {
        String word = word();
        try {
            int number = Integer.parseInt(word);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw error("\"" + word + "\" is not a number");
        }
        throw error("\"" + word + "\" is not a number of dimensions");
    }

    /** A text in quotes, in which a quote stands twice. */
    String quoted(char quote) {
        expect(quote);
        StringBuilder result = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == quote) {
                if (at == text.length() || text.charAt(at) != quote) {
                    return result.toString();
                }
                at++;
            }
            result.append(next);
        }
        throw error("a quote does not end");
    }

    MalformedTypeException error(String what) {
        return new MalformedTypeException("\"%s\" is not a CQL type, at %d: %s".formatted(text, at, what));
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
