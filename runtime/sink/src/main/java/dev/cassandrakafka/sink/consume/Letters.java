package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.sink.deadletter.BadPending;
import dev.cassandrakafka.sink.deadletter.DeadLetters;
import dev.cassandrakafka.sink.status.Finding;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** The dead letters of the pipeline, if its bad records become any. */
@NotThreadSafe
final class Letters {
    private final Optional<DeadLetters> letters;

    Letters(Optional<DeadLetters> letters) {
        this.letters = letters;
    }

    void offer(BadPending bad) {
        letters.orElseThrow(() -> new IllegalStateException("bad records do not become dead letters"))
                .offer(bad);
    }

    void pump() {
        letters.ifPresent(DeadLetters::pump);
    }

    boolean busy() {
        return letters.map(DeadLetters::busy).orElse(false);
    }

    Optional<Finding> trouble() {
        return letters.flatMap(DeadLetters::trouble);
    }
}
