package dev.cassandrakafka.operator.report;

import net.jcip.annotations.Immutable;

/**
 * How many pods are wanted.
 *
 * @param replicas the number
 * @param stopped whether there are none because the sink is stopped
 */
@Immutable
public record WantedScale(int replicas, boolean stopped) {}
