package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.model.cdc.SnapshotSpec;
import java.util.Optional;

/** Which snapshot a pipeline asks for. */
final class Requests {
    /** The request that the mode {@code Initial} stands for. */
    static final String INITIAL = "initial";

    private Requests() {}

    /** Empty when none is asked for. */
    static Optional<String> of(SnapshotSpec spec) {
        return switch (spec.mode()) {
            case INITIAL -> Optional.of(INITIAL);
            case NEVER -> Optional.empty();
            case ON_REQUEST -> Optional.ofNullable(spec.requestId());
        };
    }
}
