/**
 * The status of a sink as a pure function of what it was, what has been seen and the time. Conditions, their reasons
 * and the rules between them are here and nowhere else. Must not import a client.
 */
@NullMarked
package dev.cassandrakafka.operator.report;

import org.jspecify.annotations.NullMarked;
