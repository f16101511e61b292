package dev.cassandrakafka.capture.encode;

import dev.cassandrakafka.model.cdc.OversizePolicy;

/**
 * What a record may be.
 *
 * @param maxRecordBytes largest value of a raw record
 * @param policy what becomes of a row that is larger
 */
public record Oversize(int maxRecordBytes, OversizePolicy policy) {}
