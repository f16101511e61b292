package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.merge.value.ComplexJson;
import dev.cassandrakafka.merge.value.FieldName;
import dev.cassandrakafka.merge.value.JsonBuffer;
import dev.cassandrakafka.merge.value.ValueJson;
import dev.cassandrakafka.merge.value.ValueJsons;
import dev.cassandrakafka.merge.value.ValueStyle;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A column, compiled. */
@Immutable
final class Column {
    final CellName name;
    /** {@code "name":}. */
    final byte[] field;

    private final ValueJson value;
    private final @Nullable ComplexJson complex;

    Column(String name, CqlType type, ValueStyle style) {
        this.name = new CellName(name, type.complex());
        field = FieldName.of(name);
        value = ValueJsons.of(type, style);
        complex = type.complex() ? ValueJsons.complex(type, style) : null;
    }

    boolean isComplex() {
        return complex != null;
    }

    /** @throws IllegalStateException if a value is one cell */
    ComplexJson complex() {
        if (complex == null) {
            throw new IllegalStateException("a column whose values are one cell");
        }
        return complex;
    }

    /** A value in one piece. */
    void write(byte[] bytes, int offset, int length, JsonBuffer out) {
        value.write(bytes, offset, length, out);
    }

    /** The value of a live cell. */
    void write(CellCursor cell, JsonBuffer out) {
        value.write(cell.array(), cell.valueOffset(), cell.valueLength(), out);
    }

    /** Negative if the cell stands before those of this column in a block. */
    int compare(CellCursor cell) {
        return name.compare(cell);
    }

    boolean isOf(CellCursor cell) {
        return name.isOf(cell);
    }
}
