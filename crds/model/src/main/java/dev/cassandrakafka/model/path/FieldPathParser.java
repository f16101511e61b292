package dev.cassandrakafka.model.path;

import dev.cassandrakafka.model.path.FieldPath.Field;
import dev.cassandrakafka.model.path.FieldPath.Index;
import dev.cassandrakafka.model.path.FieldPath.Root;
import dev.cassandrakafka.model.path.FieldPath.Step;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** Recursive descent over the text of one path. */
@NotThreadSafe
final class FieldPathParser {
    private static final int MAX_INDEX_DIGITS = 6;

    private final String text;
    private int at;

    FieldPathParser(String text) {
        this.text = text;
    }

    FieldPath parse() {
        Root root = root();
        List<Step> steps = new ArrayList<>();
        while (at < text.length()) {
            steps.add(step());
        }
        if (!steps.isEmpty() && root != Root.KEY && root != Root.VALUE) {
            throw expected("the end, since record metadata has no fields");
        }
        return new FieldPath(root, steps);
    }

    private Root root() {
        String name = name();
        return switch (name) {
            case "key" -> Root.KEY;
            case "value" -> Root.VALUE;
            case "record" -> metadata();
            default -> throw new FieldPathException(text, 0, "key, value or record");
        };
    }

    private Root metadata() {
        if (!accept('.')) {
            throw expected(".topic, .partition, .offset or .timestamp");
        }
        int start = at;
        String name = name();
        return switch (name) {
            case "topic" -> Root.TOPIC;
            case "partition" -> Root.PARTITION;
            case "offset" -> Root.OFFSET;
            case "timestamp" -> Root.TIMESTAMP;
            default -> throw new FieldPathException(text, start, "topic, partition, offset or timestamp");
        };
    }

    private Step step() {
        if (accept('.')) {
            return new Field(name());
        }
        if (!accept('[')) {
            throw expected("'.' or '['");
        }
        Step step = at < text.length() && text.charAt(at) == '"' ? new Field(quoted()) : new Index(index());
        if (!accept(']')) {
            throw expected("']'");
        }
        return step;
    }

    private String name() {
        int start = at;
        while (at < text.length() && isNamePart(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw expected("a name (letters, digits, '_', '-', '$', '@'; others as [\"…\"])");
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder name = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\') {
                at++;
            }
            if (at < text.length()) {
                name.append(text.charAt(at++));
            }
        }
        if (!accept('"')) {
            throw expected("'\"'");
        }
        return name.toString();
    }

    private int index() {
        int start = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start || at - start > MAX_INDEX_DIGITS) {
            throw expected("an index of 1 to 6 digits or a name in quotes");
        }
        return Integer.parseInt(text.substring(start, at));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$' || c == '@';
    }

    private boolean accept(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private FieldPathException expected(String what) {
        return new FieldPathException(text, at, what);
    }
}
