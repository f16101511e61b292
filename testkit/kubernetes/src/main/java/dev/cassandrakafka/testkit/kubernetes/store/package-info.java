/**
 * Objects, their revisions and what happened to them, in memory. Everything is owned by the one thread that the server runs on.
 * Must not know of HTTP, of kinds or of schemas.
 */
@NullMarked
package dev.cassandrakafka.testkit.kubernetes.store;

import org.jspecify.annotations.NullMarked;
