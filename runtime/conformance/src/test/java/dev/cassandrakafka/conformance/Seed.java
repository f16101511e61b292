package dev.cassandrakafka.conformance;

import java.util.Random;

/** Where generated values come from: another seed each time, printed, or that of {@code -Dconformance.seed}. */
final class Seed {
    static final long VALUE = Long.getLong("conformance.seed", System.nanoTime());

    static {
        System.out.println("conformance.seed=" + VALUE);
    }

    private Seed() {}

    /** The same for the same seed and name. */
    static Random random(String name) {
        return new Random(VALUE ^ ((long) name.hashCode() << 32));
    }
}
