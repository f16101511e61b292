package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.runtime.main.RoleMain;

/** {@code java -jar snapshot.jar --pipeline FILE}: ends by itself when everything that was asked for is in the raw topic. */
public final class SnapshotMain {
    private SnapshotMain() {}

    /** Runs until the snapshot is complete or the process is told to end. */
    public static void main(String[] args) {
        RoleMain.run(new SnapshotRole(), args);
    }
}
