package dev.cassandrakafka.conformance;

import java.nio.ByteBuffer;
import java.util.Random;
import org.apache.cassandra.db.context.CounterContext;
import org.apache.cassandra.utils.CounterId;

/** Generated contexts of counters, with shards of every kind, also of servers older than Cassandra 2.1. */
final class GeneratedContexts {
    private static final int GLOBAL = 0;
    private static final int REMOTE = 1;
    private static final int LOCAL = 2;
    private static final int NONE = 3;

    private final Random random;
    private final boolean localShards;

    /** @param localShards whether also local ones, which are added up when they meet */
    GeneratedContexts(Random random, boolean localShards) {
        this.random = random;
        this.localShards = localShards;
    }

    ByteBuffer context() {
        int[] kinds = new int[4];
        int[] counts = new int[NONE + 1];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind();
            counts[kinds[i]]++;
        }
        CounterContext.ContextState state =
                CounterContext.ContextState.allocate(counts[GLOBAL], counts[LOCAL], counts[REMOTE]);
        for (int i = 0; i < kinds.length; i++) {
            write(state, CounterId.fromInt(i + 1), kinds[i]);
        }
        return localShards && random.nextInt(8) == 0
                ? CounterContext.instance().markLocalToBeCleared(state.context)
                : state.context;
    }

    private int kind() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> GLOBAL;
            case 3 -> REMOTE;
            case 4 -> localShards ? LOCAL : NONE;
            default -> NONE;
        };
    }

    /** No clock is 0: of remote shards with one, Cassandra keeps whichever comes second. */
    private void write(CounterContext.ContextState state, CounterId id, int kind) {
        long clock = 1L + random.nextInt(3);
        long count = random.nextInt(4) - 1L;
        switch (kind) {
            case GLOBAL -> state.writeGlobal(id, clock, count);
            case LOCAL -> state.writeLocal(id, clock, count);
            case REMOTE -> state.writeRemote(id, random.nextInt(3) == 0 ? -clock : clock, count);
            default -> {}
        }
    }
}
