package dev.cassandrakafka.sink;

import dev.cassandrakafka.runtime.main.RoleMain;

/** {@code java -jar sink.jar --pipeline FILE}. */
public final class SinkMain {
    private SinkMain() {}

    /** Runs until told to end. */
    public static void main(String[] args) {
        RoleMain.run(new SinkRole(), args);
    }
}
