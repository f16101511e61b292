package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.merge.event.HeldException;
import java.util.HexFormat;
import java.util.UUID;

/** A raw record has a schema that did not come to be known in time. The record is not passed over: the merge stands still at it. */
public final class UnknownSchemaException extends HeldException {
    private final UUID tableId;
    private final long fingerprint;

    public UnknownSchemaException(UUID tableId, long fingerprint, int partition, long offset) {
        super(
                "schema %s of table %s is not in the topic of schemas; the raw record at partition %d, offset %d waits for it"
                        .formatted(HexFormat.of().toHexDigits(fingerprint), tableId, partition, offset),
                null,
                partition,
                offset);
        this.tableId = tableId;
        this.fingerprint = fingerprint;
    }

    public UUID tableId() {
        return tableId;
    }

    public long fingerprint() {
        return fingerprint;
    }
}
