package dev.cassandrakafka.capture.segment;

import java.io.IOException;
import java.util.List;

/** The node's {@code cdc_raw}. */
public interface SegmentDirectory {

    /** Every segment that is there now, in the order of ids. Files that vanish meanwhile are left out. */
    List<SegmentFile> scan() throws IOException;

    /** Deletes the log, then the index; what is gone already is no error. */
    void delete(SegmentName name) throws IOException;

    /** Keeps a copy of both files where no scan finds it; says where. */
    String quarantine(SegmentName name) throws IOException;
}
