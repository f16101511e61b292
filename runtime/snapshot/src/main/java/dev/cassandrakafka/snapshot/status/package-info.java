/**
 * What the snapshot says of itself: {@code /status} and the meters. Must not import a client of any server.
 */
@NullMarked
package dev.cassandrakafka.snapshot.status;

import org.jspecify.annotations.NullMarked;
