package dev.cassandrakafka.change.row;

/** Bits of a cell's first byte. */
public final class CellFlag {
    /** The column is a non-frozen collection or user type; a path follows unless {@link #COMPLEX_DELETION} is set. */
    public static final int COMPLEX = 1;
    /** A deleted cell: a local deletion time, no value. */
    public static final int TOMBSTONE = 2;
    /** TTL and local expiration follow. */
    public static final int EXPIRING = 4;
    /** Everything of the column up to the timestamp is deleted: a local deletion time, no path, no value. */
    public static final int COMPLEX_DELETION = 8;
    /** The value is a counter context. */
    public static final int COUNTER = 16;
    /** The path as Cassandra has it is the comparable path. */
    public static final int SAME_PATH = 32;
    /**
     * CQL could not give all that tells this snapshot value: its time, which then is {@code Long.MIN_VALUE}, or the place of this element of a
     * list, whose path is a placeholder.
     */
    public static final int NO_TIME = 64;

    private static final int DELETED = TOMBSTONE | COMPLEX_DELETION;
    private static final int ALL = COMPLEX | DELETED | EXPIRING | COUNTER | SAME_PATH | NO_TIME;

    private CellFlag() {}

    /** Whether a path follows the name. */
    static boolean hasPath(int flags) {
        return (flags & (COMPLEX | COMPLEX_DELETION)) == COMPLEX;
    }

    /** Whether there is a local deletion time and no value. */
    static boolean deleted(int flags) {
        return (flags & DELETED) != 0;
    }

    /** Whether these bits can stand together. */
    static boolean valid(int flags) {
        boolean bothEnds = (flags & EXPIRING) != 0 && deleted(flags);
        boolean deletionOfSimple = (flags & COMPLEX_DELETION) != 0 && (flags & COMPLEX) == 0;
        boolean twice = (flags & DELETED) == DELETED;
        boolean pathOfNone = (flags & SAME_PATH) != 0 && !hasPath(flags);
        return (flags & ~ALL) == 0 && !bothEnds && !deletionOfSimple && !twice && !pathOfNone;
    }
}
