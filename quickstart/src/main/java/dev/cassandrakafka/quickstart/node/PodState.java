package dev.cassandrakafka.quickstart.node;

/**
 * How a pod is, as its status tells.
 *
 * @param running whether its process runs
 * @param ready whether its readiness probe succeeds
 * @param restarts how often the process was started again
 * @param waiting why it does not run, where it does not
 */
record PodState(boolean running, boolean ready, int restarts, String waiting) {}
