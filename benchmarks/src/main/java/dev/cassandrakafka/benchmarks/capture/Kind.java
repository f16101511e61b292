package dev.cassandrakafka.benchmarks.capture;

import java.util.List;

/** Who works on the segments. */
enum Kind {
    /** Debezium as it reads segments that grow. */
    DEBEZIUM("debezium"),
    /** Debezium as it waits for segments to be finished. */
    DEBEZIUM_FINISHED("debezium-finished"),
    /** Ours, where everything goes on. */
    NONE("none"),
    /** Ours, where only news goes on. */
    LAST_WRITE_WINS("last-write-wins"),
    /** The same with a small heap for the agent. */
    SMALL_HEAP("small-heap");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** Its name in figures. */
    String label() {
        return label;
    }

    boolean isDebezium() {
        return this == DEBEZIUM || this == DEBEZIUM_FINISHED;
    }

    /** The policy of ours. */
    String deduplication() {
        return this == NONE ? "None" : "LastWriteWins";
    }

    /** The flags of our agent. */
    List<String> agentFlags() {
        return this == SMALL_HEAP ? Heap.SMALL : Heap.COMPARED;
    }
}
