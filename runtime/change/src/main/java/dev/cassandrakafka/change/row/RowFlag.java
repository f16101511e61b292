package dev.cassandrakafka.change.row;

/** Bits of a row's first byte. */
public final class RowFlag {
    /** The static row of a partition: no clustering. */
    public static final int STATIC = 1;
    /** A row marker (primary key liveness) follows. */
    public static final int LIVENESS = 2;
    /** A deletion of the whole row follows. */
    public static final int DELETION = 4;

    private static final int ALL = STATIC | LIVENESS | DELETION;

    private RowFlag() {}

    static boolean valid(int flags) {
        return (flags & ~ALL) == 0 && (flags & (STATIC | LIVENESS)) != (STATIC | LIVENESS);
    }
}
