package dev.cassandrakafka.snapshot.cluster;

import com.datastax.oss.driver.api.core.DriverException;
import dev.cassandrakafka.snapshot.range.TokenRange;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Where the rows of a table come from. Safe for use by several threads. */
@FunctionalInterface
public interface PageSource {
    /**
     * Reads the next rows of a range.
     *
     * @param from {@link Page#next} of the page before; empty at the start
     * @param rows how many at most
     * @throws DriverException if they cannot be read now
     */
    Page page(TokenRange range, Optional<ByteBuffer> from, int rows);
}
