package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Oversize;
import java.util.UUID;

/**
 * What an agent goes by.
 *
 * @param cluster name of the Cassandra cluster
 * @param hostId the node
 * @param partitions of the raw topic
 * @param selection which tables are captured
 * @param oversize what a record may be
 * @param maxInFlightBytes bound on what Kafka has not acknowledged
 * @param times how long to wait for what
 */
record AgentSettings(
        String cluster,
        UUID hostId,
        int partitions,
        TableSelection selection,
        Oversize oversize,
        long maxInFlightBytes,
        Times times) {

    /**
     * Milliseconds.
     *
     * @param heartbeat between two records that say up to when everything is published, and between two stores of positions
     * @param retry before something that did not work is tried again
     * @param unresolved until an unknown table that the node itself does not have counts as dropped, and anything else unknown is said to be
     *     unresolved
     * @param settle until what the node says of a table and what lies in its log belong together: a TRUNCATE may take as long between its
     *     position in the log and its record in {@code system.local}, and a mutation until it is synced
     * @param damage between the first look at a damaged segment and its quarantine
     */
    record Times(long heartbeat, long retry, long unresolved, long settle, long damage) {
        /** What holds unless told otherwise. */
        static Times of(long heartbeat, long settle) {
            return new Times(heartbeat, 1_000, 30_000, settle, 15_000);
        }
    }
}
