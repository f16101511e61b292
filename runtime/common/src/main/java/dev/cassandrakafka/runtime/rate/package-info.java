/**
 * How much happens per second, over about the last half minute. Driven by the caller's clock. Must not import anything outside the JDK.
 */
@NullMarked
package dev.cassandrakafka.runtime.rate;

import org.jspecify.annotations.NullMarked;
