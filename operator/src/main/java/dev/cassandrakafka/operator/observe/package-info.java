/**
 * What the data path says of itself: each pod's /status, asked by the pod's address and its named port. Answers and
 * silences are values; nothing here judges them. Must not import the reports.
 */
@NullMarked
package dev.cassandrakafka.operator.observe;

import org.jspecify.annotations.NullMarked;
