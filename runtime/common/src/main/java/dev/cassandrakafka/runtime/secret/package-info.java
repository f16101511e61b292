/**
 * Secrets as files: the only place that reads their values. A value is never part of a message, a log line or a {@code toString}.
 * Must not import a client library.
 */
@NullMarked
package dev.cassandrakafka.runtime.secret;

import org.jspecify.annotations.NullMarked;
