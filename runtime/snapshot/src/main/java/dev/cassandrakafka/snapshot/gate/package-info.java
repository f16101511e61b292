/**
 * When a snapshot may begin, from what the topic of coverage says of the agents. Must not import a driver.
 */
@NullMarked
package dev.cassandrakafka.snapshot.gate;

import org.jspecify.annotations.NullMarked;
