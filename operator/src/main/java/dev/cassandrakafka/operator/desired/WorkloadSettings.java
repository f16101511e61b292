package dev.cassandrakafka.operator.desired;

import net.jcip.annotations.Immutable;

/**
 * What the operator's own settings say about workloads.
 *
 * @param sinkImage the image of the sink where a template names none
 */
@Immutable
public record WorkloadSettings(String sinkImage) {}
