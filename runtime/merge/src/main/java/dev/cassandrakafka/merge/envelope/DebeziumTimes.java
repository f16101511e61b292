package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.RowCursor;
import dev.cassandrakafka.merge.event.ChangeEvent;

/** The one write time that an event of the envelope {@code Debezium} has. */
public final class DebeziumTimes {
    private DebeziumTimes() {}

    /** The latest of all write times; when the change was seen if a snapshot learnt none. */
    public static long latestMicros(ChangeEvent event) {
        RowCursor row = event.row();
        long latest = row.livenessMicros();
        CellCursor cell = row.cells();
        while (cell.next()) {
            latest = Math.max(latest, cell.timestampMicros());
        }
        return latest == Long.MIN_VALUE ? event.source().logTimeMillis() * 1000 : latest;
    }
}
