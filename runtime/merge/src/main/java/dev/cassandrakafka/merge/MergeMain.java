package dev.cassandrakafka.merge;

import dev.cassandrakafka.runtime.main.RoleMain;

/** {@code java -jar merge.jar --pipeline FILE}. */
public final class MergeMain {
    private MergeMain() {}

    /** Runs until told to end. */
    public static void main(String[] args) {
        RoleMain.run(new MergeRole(), args);
    }
}
