package dev.cassandrakafka.benchmarks.capture;

import java.util.ArrayList;
import java.util.List;

/** What one must know to read the comparison. */
final class Notes {
    private Notes() {}

    static List<String> of(Setting setting, String cassandra) {
        var lines = new ArrayList<String>();
        setting.debezium()
                .map(Debezium::new)
                .ifPresentOrElse(
                        debezium -> lines.add(
                                "Debezium's Cassandra connector %s with its own cassandra-all %s beside a node of %s; its log at INFO."
                                        .formatted(
                                                debezium.version("debezium-connector-cassandra-5"),
                                                debezium.version("cassandra-all"),
                                                cassandra)),
                        () -> lines.add(
                                "Debezium is not there, so ours alone is measured (run.sh capture fetches it)."));
        lines.add("Every process: " + String.join(" ", Heap.COMPARED) + "; keys and values in JSON; acks=all; "
                + Place.PARTITIONS + " partitions; the directory looked at every " + Heap.POLL_MILLIS + " ms.");
        lines.add(
                "Debezium drops no copies: None is the like of it. LastWriteWins also keeps state and ends transactions.");
        lines.add(
                "CPU is user and system of /proc/<pid>/stat, of all processes beside node and broker (Debezium: one; ours: agent and merge).");
        lines.add("The segments come once a side has started; what the start took is told apart. Peak RSS is VmHWM.");
        lines.add("An event counts when a consumer of committed records has it.");
        return lines;
    }
}
