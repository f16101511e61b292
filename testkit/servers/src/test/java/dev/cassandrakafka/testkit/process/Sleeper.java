package dev.cassandrakafka.testkit.process;

import java.util.concurrent.CountDownLatch;

/** A child that does nothing until it is ended. */
public final class Sleeper {
    private Sleeper() {}

    /** Says {@code asleep} and waits for ever. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("asleep");
        new CountDownLatch(1).await();
    }
}
