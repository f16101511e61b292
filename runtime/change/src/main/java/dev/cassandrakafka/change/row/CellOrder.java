package dev.cassandrakafka.change.row;

import java.util.Arrays;

/**
 * The order of cells in a row form: simple columns before complex ones, each by the unsigned bytes of the name; within a complex column
 * its deletion first, then the elements by the unsigned bytes of the comparable path.
 */
public final class CellOrder {
    private CellOrder() {}

    public static int compare(CellCursor left, CellCursor right) {
        int columns = compareColumns(left, right);
        if (columns != 0) {
            return columns;
        }
        if (left.hasPath() != right.hasPath()) {
            return left.hasPath() ? 1 : -1;
        }
        return Arrays.compareUnsigned(
                left.array(),
                left.pathOffset(),
                left.pathOffset() + left.pathLength(),
                right.array(),
                right.pathOffset(),
                right.pathOffset() + right.pathLength());
    }

    /** 0 when both are of the same column. */
    public static int compareColumns(CellCursor left, CellCursor right) {
        int kinds = (left.flags() & CellFlag.COMPLEX) - (right.flags() & CellFlag.COMPLEX);
        if (kinds != 0) {
            return kinds;
        }
        return Arrays.compareUnsigned(
                left.array(),
                left.nameOffset(),
                left.nameOffset() + left.nameLength(),
                right.array(),
                right.nameOffset(),
                right.nameOffset() + right.nameLength());
    }
}
