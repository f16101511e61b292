package dev.cassandrakafka.snapshot.progress;

import dev.cassandrakafka.snapshot.range.TokenRange;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.Immutable;

/**
 * Key of a record of progress: {@code <request id>}, {@code <request id>/<table id>} or {@code <request id>/<table id>/<start>:<end>}.
 *
 * @param requestId has no slash
 */
@Immutable
record ProgressKey(String requestId, Optional<UUID> table, Optional<TokenRange> range) {

    static ProgressKey ofRequest(String requestId) {
        return new ProgressKey(requestId, Optional.empty(), Optional.empty());
    }

    static ProgressKey ofTable(String requestId, UUID table) {
        return new ProgressKey(requestId, Optional.of(table), Optional.empty());
    }

    static ProgressKey ofRange(String requestId, UUID table, TokenRange range) {
        return new ProgressKey(requestId, Optional.of(table), Optional.of(range));
    }

    /** Empty when the bytes are no such key. */
    static Optional<ProgressKey> parse(byte[] key) {
        String[] parts = new String(key, StandardCharsets.UTF_8).split("/", -1);
        try {
            return switch (parts.length) {
                case 1 -> Optional.of(ofRequest(parts[0]));
                case 2 -> Optional.of(ofTable(parts[0], UUID.fromString(parts[1])));
                case 3 -> Optional.of(ofRange(parts[0], UUID.fromString(parts[1]), TokenRange.parse(parts[2])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return (requestId
                        + table.map(id -> "/" + id).orElse("")
                        + range.map(one -> "/" + one).orElse(""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
