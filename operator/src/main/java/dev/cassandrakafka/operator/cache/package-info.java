/**
 * What the operator keeps of the cluster in memory: informers whose stores hold what is needed and nothing else, of
 * Secrets digests only. Events of secondary objects find their sinks here. Must not import anything that writes.
 */
@NullMarked
package dev.cassandrakafka.operator.cache;

import org.jspecify.annotations.NullMarked;
