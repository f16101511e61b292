package dev.cassandrakafka.capture.read;

import java.util.Optional;
import java.util.UUID;

/** Where and why the reading of a segment ended. */
public sealed interface ReadOutcome {

    /** All that was allowed is read. */
    record Limit() implements ReadOutcome {}

    /** The chain of sections ends here, whatever the index says. */
    record End() implements ReadOutcome {}

    /** There is no room for more at the moment. */
    record Full() implements ReadOutcome {}

    /** The file is gone. */
    record Gone() implements ReadOutcome {}

    /**
     * The next mutation names a table, a column or a type that is not known; it is sound.
     *
     * @param message which, for people
     * @param table the table that is not known, or whose columns are not; empty where its id cannot be found in the mutation
     */
    record Unresolved(String message, Optional<UUID> table) implements ReadOutcome {}

    /**
     * The next bytes are not what a node has written.
     *
     * @param message what and where, for people
     */
    record Damaged(String message) implements ReadOutcome {}

    /**
     * It cannot be known what the next bytes are: there is no key for them, or the file cannot be read.
     *
     * @param message which and why, and what to do, for people
     */
    record Unreadable(String message) implements ReadOutcome {}

    /**
     * The next mutation holds a row that is larger than a record may be.
     *
     * @param message which and how large, for people
     */
    record Oversize(String message) implements ReadOutcome {}
}
