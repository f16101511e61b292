package dev.cassandrakafka.change.raw;

/** What the body of a change or read is made of. */
public enum RawItem {
    /** There is nothing more. */
    END(0),
    PARTITION_DELETION(1),
    ROW(2),
    RANGE(3);

    private final int tag;

    RawItem(int tag) {
        this.tag = tag;
    }

    int tag() {
        return tag;
    }
}
