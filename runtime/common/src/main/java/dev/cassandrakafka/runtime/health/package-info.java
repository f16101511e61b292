/**
 * What a process tells others over HTTP: whether it lives, whether it is ready, its metrics and its status. Knows nothing of what the
 * role does: that comes in through suppliers. Must not import a client library.
 */
@NullMarked
package dev.cassandrakafka.runtime.health;

import org.jspecify.annotations.NullMarked;
