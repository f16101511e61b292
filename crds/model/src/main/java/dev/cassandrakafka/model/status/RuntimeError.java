package dev.cassandrakafka.model.status;

import org.jspecify.annotations.Nullable;

/**
 * The last thing that went wrong.
 *
 * @param reason what kind of thing
 * @param message one sentence for people, with the field's path or with topic, partition and offset; never a payload or a secret
 * @param time when, ISO-8601 in UTC
 * @param topic topic of the record, where one record is to blame
 * @param partition partition of the record
 * @param offset offset of the record
 */
public record RuntimeError(
        RuntimeReason reason,
        String message,
        String time,
        @Nullable String topic,
        @Nullable Integer partition,
        @Nullable Long offset) {}
