/** What of the quickstart's change capture has no console: a shop's statements, the feed of its change topic, events in words. */
@NullMarked
package dev.cassandrakafka.quickstart.cdc;

import org.jspecify.annotations.NullMarked;
