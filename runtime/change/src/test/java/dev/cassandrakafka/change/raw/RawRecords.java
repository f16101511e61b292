package dev.cassandrakafka.change.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.row.Values;
import java.util.UUID;

/** Records that tests read. */
final class RawRecords {
    private RawRecords() {}

    static RawHeader header(RawKind kind) {
        return new RawHeader(kind, 1_700_000_000_000L, -5, new UUID(1, 2), 1_600_000_000_000L, 12345, 300, 99);
    }

    /** A change with one of each item, cells of every kind among them. */
    static byte[] everyItem() {
        RawWriter writer = new RawWriter().begin(header(RawKind.CHANGE)).partitionDeletion(100, 200);
        RowWriter row = new RowWriter();
        writer.staticRow(
                row.begin(RowFlag.STATIC).cell(0, "s".getBytes(UTF_8)).time(1).value(new byte[40]));
        ByteWriter values = new ByteWriter();
        Values.begin(values, 2);
        Values.add(values, new byte[] {1, 2});
        Values.add(values, (byte[]) null);
        row.begin(0).liveness(5, 60, 4_000_000_000L).deletion(4, 3);
        row.cell(CellFlag.EXPIRING, "c".getBytes(UTF_8)).expiringTime(6, 7, 8).value(new byte[] {1});
        row.cell(CellFlag.TOMBSTONE, "d".getBytes(UTF_8)).deletionTime(6, 7);
        row.cell(CellFlag.COMPLEX | CellFlag.COMPLEX_DELETION, "m".getBytes(UTF_8))
                .deletionTime(1, 1);
        row.cell(CellFlag.COMPLEX | CellFlag.SAME_PATH, "m".getBytes(UTF_8)).path(new byte[] {4}, 0, 1);
        row.time(2).value(new byte[] {9});
        writer.row(new ByteWriter().u8(7), values, row);
        ByteWriter prefix = new ByteWriter();
        Values.begin(prefix, 1);
        Values.add(prefix, new byte[] {3});
        writer.range().bound(new ByteWriter().u8(1), true, prefix).bound(new ByteWriter().u8(2), false, prefix);
        return writer.rangeDeletion(300, 400).finish();
    }
}
