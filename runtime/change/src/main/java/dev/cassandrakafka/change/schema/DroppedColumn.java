package dev.cassandrakafka.change.schema;

/**
 * A column that was dropped: cells of its name written at or before {@code timeMicros} are gone, even when a column of that name is there again.
 *
 * @param type text of the type, see {@link dev.cassandrakafka.change.type.CqlType}
 */
public record DroppedColumn(String name, String type, long timeMicros) {}
