package dev.cassandrakafka.change.schema;

import dev.cassandrakafka.change.type.CqlType;

/**
 * A column of a table.
 *
 * @param position among the partition key or clustering columns, from 0; -1 for others
 * @param type text of the type, user types written out, see {@link CqlType}
 * @param reversed whether a clustering column is in descending order
 */
public record ColumnSchema(String name, ColumnKind kind, int position, String type, boolean reversed) {

    public CqlType cqlType() {
        return CqlType.parse(type);
    }
}
