/**
 * Makes the change topics before anything is written to them, and waits where it may not. Must not know what is in an event.
 */
@NullMarked
package dev.cassandrakafka.merge.topics;

import org.jspecify.annotations.NullMarked;
