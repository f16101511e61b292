package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.encode.RecordSink;
import java.util.Optional;

/** What the bytes of a mutation become. */
interface MutationHandler {

    /**
     * Handles one mutation, or says why it cannot.
     *
     * @param bytes an array that begins with the mutation and is used again
     * @param size its length
     * @param messagingVersion the serialization of its segment
     * @param segmentId the segment
     * @param end where it ends in the segment
     */
    Optional<ReadOutcome> handle(
            byte[] bytes, int size, int messagingVersion, long segmentId, int end, RecordSink sink);
}
