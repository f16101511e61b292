/**
 * The earthquakes: read from the file, sent to Kafka, read back from Cassandra and compared. The comparison reads the input on its own,
 * without the runtime's mapping. Must not import the operator or a runtime.
 */
@NullMarked
package dev.cassandrakafka.quickstart.data;

import org.jspecify.annotations.NullMarked;
