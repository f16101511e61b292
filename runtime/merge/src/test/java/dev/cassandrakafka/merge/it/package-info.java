/** The role as a process beside a real Kafka. Must not reach into the process but by Kafka and HTTP. */
@NullMarked
package dev.cassandrakafka.merge.it;

import org.jspecify.annotations.NullMarked;
