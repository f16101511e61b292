package dev.cassandrakafka.sink.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.cassandrakafka.sink.codec.JsonDocuments;
import dev.cassandrakafka.sink.codec.RejectedValue;
import java.io.IOException;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** JSON, read as a stream straight into the cells that ask for parts of it. */
@NotThreadSafe
final class JsonPart implements RecordPart {
    private static final int BOM_LENGTH = 3;

    private final FieldNode root;
    private long document;

    JsonPart(String name, List<Target> targets) {
        this.root = FieldNode.tree(name, targets);
    }

    @Override
    public void readNull(Cells cells) {
        for (Target target : root.targets()) {
            cells.setNull(target.cell());
        }
    }

    @Override
    public void read(byte[] bytes, Cells cells) throws BadRecordException {
        document++;
        if (!mayBeUtf8(bytes)) {
            throw malformed("it is not UTF-8");
        }
        int start = hasBom(bytes) ? BOM_LENGTH : 0;
        try (JsonParser in = JsonDocuments.parser(bytes, start, bytes.length - start)) {
            readDocument(new JsonRange(bytes, start), in, cells);
        } catch (StreamConstraintsException e) {
            throw malformed("it nests deeper, or has longer names or numbers, than any sane document");
        } catch (IOException e) {
            throw malformed("it is broken or cut off");
        }
    }

    private void readDocument(JsonRange range, JsonParser in, Cells cells) throws IOException, BadRecordException {
        if (in.nextToken() == null) {
            throw malformed("it is empty");
        }
        read(root, range, in, cells);
        if (in.nextToken() != null) {
            throw malformed("there is more after the end of the value");
        }
    }

    /** Reads the value whose first token is the current one, and leaves the parser at its last. */
    private void read(FieldNode node, JsonRange range, JsonParser in, Cells cells)
            throws IOException, BadRecordException {
        if (node.metAgain(document)) {
            node.forget(cells);
        }
        JsonToken token = in.currentToken();
        boolean descends = node.wantsFields() || node.wantsElements();
        if (token == JsonToken.VALUE_NULL) {
            readNull(node, cells);
        } else if (token.isScalarValue()) {
            if (descends) {
                throw notAnObject(node);
            }
            for (Target target : node.targets()) {
                write(target, in, cells);
            }
        } else if (node.targets().length + (descends ? 1 : 0) > 1) {
            readOften(node, range, in, cells);
        } else if (descends) {
            descend(node, range, in, cells);
        } else if (node.targets().length == 1) {
            write(node.targets()[0], in, cells);
        } else {
            in.skipChildren();
        }
    }

    /** More than one asks for an object or array: it is read anew for each. */
    private void readOften(FieldNode node, JsonRange range, JsonParser in, Cells cells)
            throws IOException, BadRecordException {
        JsonRange part = range.partAt(in);
        in.skipChildren();
        int length = part.lengthTo(range, in);
        for (Target target : node.targets()) {
            try (JsonParser again = part.parser(length)) {
                again.nextToken();
                write(target, again, cells);
            }
        }
        if (node.wantsFields() || node.wantsElements()) {
            try (JsonParser again = part.parser(length)) {
                again.nextToken();
                descend(node, part, again, cells);
            }
        }
    }

    private void descend(FieldNode node, JsonRange range, JsonParser in, Cells cells)
            throws IOException, BadRecordException {
        boolean isObject = in.currentToken() == JsonToken.START_OBJECT;
        if (isObject ? !node.wantsFields() : !node.wantsElements()) {
            throw notAnObject(node);
        }
        if (isObject) {
            readFields(node, range, in, cells);
        } else {
            readElements(node, range, in, cells);
        }
    }

    private void readFields(FieldNode node, JsonRange range, JsonParser in, Cells cells)
            throws IOException, BadRecordException {
        String name = in.nextFieldName();
        while (name != null) {
            in.nextToken();
            FieldNode child = node.field(name);
            if (child == null) {
                in.skipChildren();
            } else {
                read(child, range, in, cells);
            }
            name = in.nextFieldName();
        }
    }

    private void readElements(FieldNode node, JsonRange range, JsonParser in, Cells cells)
            throws IOException, BadRecordException {
        for (int i = 0; in.nextToken() != JsonToken.END_ARRAY; i++) {
            FieldNode child = node.element(i);
            if (child == null) {
                in.skipChildren();
            } else {
                read(child, range, in, cells);
            }
        }
    }

    private static void readNull(FieldNode node, Cells cells) {
        for (Target target : node.targets()) {
            cells.setNull(target.cell());
        }
    }

    private static void write(Target target, JsonParser in, Cells cells) throws IOException, BadRecordException {
        int start = cells.buffer().size();
        try {
            target.codec().json(in, cells.buffer());
        } catch (RejectedValue e) {
            throw BadRecordException.of(e, target);
        }
        cells.set(target.cell(), start);
    }

    /** The parser would take UTF-16 and UTF-32 too, which have a zero or a byte order mark at the start. */
    private static boolean mayBeUtf8(byte[] bytes) {
        boolean zero = (bytes.length > 0 && bytes[0] == 0) || (bytes.length > 1 && bytes[1] == 0);
        boolean mark = bytes.length > 0 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
        return !zero && !mark;
    }

    private static boolean hasBom(byte[] bytes) {
        return bytes.length >= BOM_LENGTH
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    private BadRecordException malformed(String why) {
        return new BadRecordException(BadReason.MALFORMED_JSON, root.path(), "malformed JSON: " + why);
    }

    private static BadRecordException notAnObject(FieldNode node) {
        String wanted = node.wantsFields() ? "object" : "array";
        return new BadRecordException(
                BadReason.NOT_AN_OBJECT,
                node.path(),
                "not an %s, though the mapping reads parts of it".formatted(wanted));
    }
}
