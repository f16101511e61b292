/**
 * What the server does with a request: reads, writes, watches, deletes, admission, garbage collection. Runs on one thread. Must not
 * know of HTTP connections; those are in the package above.
 */
@NullMarked
package dev.cassandrakafka.testkit.kubernetes.api;

import org.jspecify.annotations.NullMarked;
