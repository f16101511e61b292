package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.event.RecordSink;

/**
 * A statement of the page, and what its changes look like when they reach an envelope.
 *
 * @param statement as it stands on the page
 */
public record Example(String statement, Changes changes) {

    /** The changes of the statement, executed at a time. */
    public interface Changes {
        void render(long micros, EventRenderer renderer, RecordSink sink);
    }
}
