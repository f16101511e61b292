package dev.cassandrakafka.benchmarks.capture;

import java.time.Duration;

/**
 * What came of one paced load.
 *
 * @param sync {@code commitlog_sync_period} of the node
 * @param rows that were written
 * @param distinct rows of which an event came
 * @param total events
 */
record Delay(Kind kind, Duration sync, int rows, int distinct, long total, double p50Millis, double p99Millis) {}
