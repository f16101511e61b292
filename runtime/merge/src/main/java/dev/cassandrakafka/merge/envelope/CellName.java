package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jcip.annotations.Immutable;

/** A column's name as cells have it. The order is that of cells in a row: simple ones before complex ones, each by the bytes of their names. */
@Immutable
public final class CellName implements Comparable<CellName> {
    private final byte[] utf8;
    private final boolean complex;

    public CellName(String name, boolean complex) {
        utf8 = name.getBytes(StandardCharsets.UTF_8);
        this.complex = complex;
    }

    /** Negative if the cell stands before those of this name in a row, 0 if it is one of them. */
    public int compare(CellCursor cell) {
        if (cell.has(CellFlag.COMPLEX) != complex) {
            return complex ? -1 : 1;
        }
        int from = cell.nameOffset();
        return Arrays.compareUnsigned(cell.array(), from, from + cell.nameLength(), utf8, 0, utf8.length);
    }

    /** Whether the cell has this name and is of this kind: a column that was dropped and added again may have been of the other. */
    public boolean isOf(CellCursor cell) {
        int from = cell.nameOffset();
        return cell.nameLength() == utf8.length
                && cell.has(CellFlag.COMPLEX) == complex
                && Arrays.equals(cell.array(), from, from + cell.nameLength(), utf8, 0, utf8.length);
    }

    @Override
    public int compareTo(CellName other) {
        int kinds = Boolean.compare(complex, other.complex);
        return kinds != 0 ? kinds : Arrays.compareUnsigned(utf8, other.utf8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellName name && compareTo(name) == 0;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }
}
