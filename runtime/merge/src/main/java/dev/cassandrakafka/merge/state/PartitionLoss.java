package dev.cassandrakafka.merge.state;

import dev.cassandrakafka.change.bytes.ByteWriter;
import net.jcip.annotations.NotThreadSafe;

/** Whether a record of this partition of the raw topic was left out, so that nothing of it may be called complete any more. Stored beside the tables. */
@NotThreadSafe
public final class PartitionLoss {
    /** Shorter than the key of anything that is of a table. */
    private static final byte[] KEY = {0};

    private static final int VERSION = 1;

    private final MergeStore store;
    private boolean noted;

    /** Reads what is stored. */
    public PartitionLoss(MergeStore store) {
        this.store = store;
        noted = store.get(KEY) != null;
    }

    public boolean isNoted() {
        return noted;
    }

    /** Notes the first one. */
    public void note(long rawOffset) {
        if (!noted) {
            noted = true;
            store.put(KEY, new ByteWriter(9).u8(VERSION).i64(rawOffset).toByteArray());
        }
    }
}
