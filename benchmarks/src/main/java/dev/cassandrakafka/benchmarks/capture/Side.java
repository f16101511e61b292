package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.process.Usage;
import dev.cassandrakafka.testkit.process.ChildProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of those that are compared, as processes that run. */
interface Side extends AutoCloseable {
    /** The topic with the changes of a table. */
    String topic(String keyspace, String table);

    /** Whether it would take up changes. */
    boolean isReady();

    /** All that it needs beside the node, under the names that people know; the reader of the log first. */
    Map<String, ChildProcess> processes();

    /** Kills the reader of the log, as {@code kill -9} does, and starts it again. */
    void killAndStart();

    /** What each process has taken so far. */
    default Map<String, Usage> usage() {
        var usage = new LinkedHashMap<String, Usage>();
        processes().forEach((name, process) -> usage.put(name, Usage.of(process.pid())));
        return usage;
    }

    /** The processes that must stay alive. */
    default List<ChildProcess> alive() {
        return List.copyOf(processes().values());
    }

    @Override
    void close();
}
