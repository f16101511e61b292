package dev.cassandrakafka.sink.plan;

import com.datastax.oss.driver.api.core.type.DataType;
import net.jcip.annotations.Immutable;

/**
 * One bind variable of the upsert: a column and where its value comes from.
 *
 * @param index position among the slots of its table, which is the position in the upsert statement
 * @param column name of the column, as the table has it
 * @param type type of the column
 * @param kind the part that the column plays in the table
 * @param source where the value comes from
 * @param from how the spec names the source: the path of the field, or {@code literal}; for messages
 */
@Immutable
public record Slot(int index, String column, DataType type, Kind kind, Source source, String from) {

    /** The part that a column plays in its table. */
    public enum Kind {
        /** Part of the partition key. */
        PARTITION_KEY,
        /** Part of the key of a row within its partition. */
        CLUSTERING,
        /** One value for each partition. */
        STATIC,
        /** One value for each row. */
        REGULAR
    }

    /** Whether the column is part of the primary key, and so never null. */
    public boolean inPrimaryKey() {
        return kind == Kind.PARTITION_KEY || kind == Kind.CLUSTERING;
    }
}
