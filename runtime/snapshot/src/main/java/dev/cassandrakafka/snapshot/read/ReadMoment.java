package dev.cassandrakafka.snapshot.read;

/**
 * When a page was read.
 *
 * @param nowSeconds the time that remaining TTLs count from, in seconds since the epoch
 * @param timeMillis when the answer came, in milliseconds since the epoch
 */
public record ReadMoment(long nowSeconds, long timeMillis) {}
