package dev.cassandrakafka.capture.publish;

import java.util.concurrent.CompletableFuture;

/** Where positions are kept. */
public interface PositionsStore {

    /** Stores them; done when all in-sync replicas have them. */
    CompletableFuture<?> store(Positions positions);
}
