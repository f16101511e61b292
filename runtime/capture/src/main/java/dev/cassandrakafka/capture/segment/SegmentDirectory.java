package dev.cassandrakafka.capture.segment;

import java.io.IOException;
import java.util.List;

/** The node's {@code cdc_raw}. */
public interface SegmentDirectory {

    /** Every segment that is there now, in the order of ids. Files that vanish meanwhile are left out. */
    List<SegmentFile> scan() throws IOException;

    /** Deletes the log, then the index; what is gone already is no error. */
    void delete(SegmentName name) throws IOException;

    /** Deletes an index that has no log; what has one again, or is gone already, is left as it is. */
    default void deleteIndex(SegmentName name) throws IOException {}

    /** Bytes of such copies that the node counts, since they lie in its directory. */
    default long quarantinedBytes() throws IOException {
        return 0;
    }

    /** Keeps a copy of both files where no scan finds it; says where. */
    String quarantine(SegmentName name) throws IOException;
}
