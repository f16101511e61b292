package dev.cassandrakafka.capture.schema;

import java.util.Optional;

/** The Cassandra node beside the agent. What it is asked, it answers from its own tables. */
public interface Node {

    /** Schema version and truncations, empty while it does not answer. */
    Optional<LocalState> local();

    /** Its schema, empty while it does not answer. */
    Optional<ClusterSchema> schema();
}
