package dev.cassandrakafka.merge.value;

import dev.cassandrakafka.change.row.CellCursor;
import net.jcip.annotations.Immutable;

/** Writes columns whose elements or fields are cells of their own, from those cells: each by itself, or all as one value. */
@Immutable
public interface ComplexJson {
    /** What names the element: the key of a map, the element of a set, the time UUID of an element of a list, the name of a field. */
    void key(CellCursor cell, JsonBuffer out);

    /** Whether an element has a value beside its key; of a set it has none. */
    boolean hasValue();

    /** The value of a live element. */
    void value(CellCursor cell, JsonBuffer out);

    /** Begins the value that all elements make up. */
    void open(JsonBuffer out);

    /** A live element as part of that value, and a comma. */
    void member(CellCursor cell, JsonBuffer out);

    /** An element that was deleted, as part of that value where such a thing can be shown, and a comma. */
    default void deletedMember(CellCursor cell, JsonBuffer out) {}

    /** Ends that value. */
    void close(JsonBuffer out);
}
