package dev.cassandrakafka.histories.plan;

import java.util.Random;

/** Explicit write times, so few that they meet each other. */
record Times(Random random) {
    /** In microseconds: long past, so that a server's time wins. */
    private static final long PAST_MICROS = 1_700_000_000_000_000L;

    private static final long EARLY_MICROS = PAST_MICROS - 1_000;
    private static final int FEW = 20;

    String past() {
        return " USING TIMESTAMP " + (PAST_MICROS + random.nextInt(FEW));
    }

    /** Before every other. */
    String early() {
        return " USING TIMESTAMP " + (EARLY_MICROS + random.nextInt(FEW));
    }
}
