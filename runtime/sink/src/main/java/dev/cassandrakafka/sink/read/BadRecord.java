package dev.cassandrakafka.sink.read;

/**
 * Why a record cannot be written.
 *
 * @param reason the class of the trouble
 * @param message starts with the path of the field, names the column; never holds any of the payload
 */
public record BadRecord(BadReason reason, String message) {}
