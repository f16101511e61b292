package dev.cassandrakafka.snapshot.progress;

import dev.cassandrakafka.snapshot.range.TokenRange;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** Folds the records of the progress topic, in their order, into the progress of one request. Records of others are passed over. */
@NotThreadSafe
final class ProgressFold {
    private final String requestId;
    private final Map<UUID, Map<TokenRange, Long>> done = new HashMap<>();
    private final Map<UUID, Long> complete = new HashMap<>();
    private Optional<Long> startMillis = Optional.empty();
    private Optional<String> consistency = Optional.empty();

    ProgressFold(String requestId) {
        this.requestId = requestId;
    }

    /** @param value null takes back what the key said */
    void add(byte[] key, byte @Nullable [] value) {
        ProgressKey.parse(key)
                .filter(parsed -> parsed.requestId().equals(requestId))
                .ifPresent(parsed -> add(parsed, Optional.ofNullable(value).flatMap(ProgressNote::parse)));
    }

    Progress progress() {
        Map<UUID, TableProgress> tables = done.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new TableProgress(entry.getValue(), false, 0),
                        (one, other) -> one,
                        HashMap::new));
        complete.forEach((id, rows) -> tables.put(id, new TableProgress(Map.of(), true, rows)));
        return new Progress(startMillis, tables);
    }

    /** Whether the request has begun at another consistency, or at one that is not known. */
    boolean readOtherwise(String now) {
        return startMillis.isPresent() && !consistency.equals(Optional.of(now));
    }

    private void add(ProgressKey key, Optional<ProgressNote> note) {
        if (key.table().isEmpty()) {
            startMillis = note.flatMap(one -> Optional.ofNullable(one.startMillis()));
            consistency = note.flatMap(one -> Optional.ofNullable(one.consistency()));
            return;
        }
        UUID table = key.table().get();
        if (key.range().isPresent()) {
            Map<TokenRange, Long> ranges = done.computeIfAbsent(table, id -> new HashMap<>());
            ranges.remove(key.range().get());
            note.ifPresent(one -> ranges.put(key.range().get(), one.rows()));
        } else {
            complete.remove(table);
            note.filter(ProgressNote::complete).ifPresent(one -> complete.put(table, one.rows()));
        }
    }
}
