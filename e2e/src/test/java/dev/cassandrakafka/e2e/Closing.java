package dev.cassandrakafka.e2e;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends connections at the end of a run, where an error is of no more use. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    static void quietly(@Nullable AutoCloseable open) {
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (Exception e) {
            LOG.atWarn().addKeyValue("what", open.getClass().getName()).log("not closed: {}", e.getMessage());
        }
    }
}
