package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.model.path.FieldPath.Root;
import dev.cassandrakafka.model.route.DeletePolicy;
import dev.cassandrakafka.model.route.MappedNumber;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.route.TableMapping;
import dev.cassandrakafka.sink.codec.ValueCodec;
import dev.cassandrakafka.sink.codec.ValueCodecs;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Checks what a mapping says of time to live, write time and deletes.
 *
 * @param path the path of the mapping
 */
record WriteCheck(Route route, TableMapping mapping, String path, Problems found) {
    private static final int MAX_TTL_SECONDS = 630_720_000;

    void check(List<Slot> slots) {
        checkTtl();
        MappedNumber timestamp = mapping.timestamp();
        Optional<FieldPath> timePath = timestamp == null
                ? Optional.empty()
                : number(timestamp, ".timestamp", ValueCodecs.writeTimeMicros(TimeUnit.MICROSECONDS));
        if (mapping.deletes() == DeletePolicy.TOMBSTONE) {
            noteKeyFromValue(slots);
            timePath.ifPresent(this::noteTimeFromValue);
        }
    }

    private void checkTtl() {
        Integer seconds = mapping.ttlSeconds();
        MappedNumber ttl = mapping.ttl();
        if (seconds != null && ttl != null) {
            found.add(path + ".ttlSeconds", "ttl is set too; remove one of the two");
        }
        if (seconds != null && (seconds < 1 || seconds > MAX_TTL_SECONDS)) {
            found.add(
                    path + ".ttlSeconds", "%d is not between 1 and %d; correct it".formatted(seconds, MAX_TTL_SECONDS));
        }
        if (ttl != null) {
            number(ttl, ".ttl", ValueCodecs.timeToLiveSeconds(TimeUnit.SECONDS));
        }
    }

    private Optional<FieldPath> number(MappedNumber number, String field, ValueCodec codec) {
        Optional<FieldPath> from = ColumnCompiler.parse(number.from(), path + field, found);
        from.flatMap(parsed -> new Inputs(route).refusal(parsed, codec))
                .ifPresent(why -> found.add(path + field + ".from", why));
        return from;
    }

    private void noteKeyFromValue(List<Slot> slots) {
        slots.stream()
                .filter(slot -> slot.inPrimaryKey()
                        && slot.source() instanceof Source.Field field
                        && field.path().root() == Root.VALUE)
                .findFirst()
                .ifPresent(slot -> found.note(
                        path + ".deletes",
                        ("primary key column \"%s\" is read from the value, so a record without a value cannot delete its row"
                                        + " and is a bad record; map the column from the key, or set deletes to Never")
                                .formatted(slot.column())));
    }

    private void noteTimeFromValue(FieldPath from) {
        if (from.root() == Root.VALUE) {
            found.note(
                    path + ".timestamp.from",
                    "the write time is read from the value, so a record without a value deletes its row with the time of the record");
        }
    }
}
