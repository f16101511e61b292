/**
 * What a spec names outside of itself: Secrets, ConfigMaps, a ServiceAccount, and what became of looking them up.
 * Values of Secrets never get here, only their digests. Must not import a client; the look-up is an interface.
 */
@NullMarked
package dev.cassandrakafka.operator.reference;

import org.jspecify.annotations.NullMarked;
