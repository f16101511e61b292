package dev.cassandrakafka.model.path;

import java.util.List;

/**
 * Where a value lies in a record: a root and the steps below it. The text form is {@code value.properties.mag},
 * {@code value.coordinates[0]}, {@code value["a name"].b}, {@code key}, {@code record.offset}.
 *
 * @param root the part of the record
 * @param steps the steps below the root, outermost first; empty for the whole key or value
 */
public record FieldPath(Root root, List<Step> steps) {

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads the text form.
     *
     * @throws FieldPathException with the column at which the text stops making sense
     */
    public static FieldPath parse(String text) {
        return new FieldPathParser(text).parse();
    }

    /** The part of a record in which a path begins. */
    public enum Root {
        /** The key of the record. */
        KEY,
        /** The value of the record. */
        VALUE,
        /** The name of the topic. */
        TOPIC,
        /** The number of the partition. */
        PARTITION,
        /** The offset in the partition. */
        OFFSET,
        /** The time of the record in milliseconds since the epoch. */
        TIMESTAMP
    }

    /** One step down. */
    public sealed interface Step {}

    /** Into the field of an object. */
    public record Field(String name) implements Step {}

    /** Into the element of an array, counted from 0. */
    public record Index(int index) implements Step {}
}
