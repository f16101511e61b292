package dev.cassandrakafka.benchmarks.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cassandrakafka.benchmarks.data.ChangeTable;
import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.ClusteringEncoder;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawWriter;
import dev.cassandrakafka.change.row.RowWriter;
import dev.cassandrakafka.change.row.Values;
import dev.cassandrakafka.change.schema.TableSchema;
import java.nio.ByteBuffer;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/** Raw records of one table, each with the INSERT of one row of some 200 bytes, ten rows to a partition. */
@NotThreadSafe
final class RawRows {
    static final TableSchema TABLE =
            ChangeTable.schema(UUID.fromString("5b1d8c70-cb3a-11f0-8de9-0242ac120012"), ChangeTable.EVENTS, true);

    private static final long FIRST_MICROS = 1_764_244_000_000_000L;
    private static final long SEGMENT = 1_764_244_000_000L;

    private final ClusteringEncoder encoder = ClusteringEncoder.of(TABLE);
    private final RawWriter out = new RawWriter();
    private final RowWriter row = new RowWriter();
    private final ByteWriter comparable = new ByteWriter(16);
    private final ByteWriter values = new ByteWriter(16);

    /** The key of the record of the row with this number. */
    byte[] key(int number) {
        return RawKey.of(TABLE.id(), bigint(ChangeTable.partitionKey(number)));
    }

    /** What the agent beside this replica, from 0, would publish of that row. */
    byte[] value(int number, int replica) {
        var micros = FIRST_MICROS + number;
        row.begin(0).liveness(micros, 0, 0);
        cell("a", micros, ByteBuffer.wrap(ChangeTable.text(number).getBytes(UTF_8)));
        cell("b", micros, integer(number));
        cell("d", micros, ByteBuffer.allocate(Double.BYTES).putDouble(0, ChangeTable.third(number)));
        cell("t", micros, bigint(ChangeTable.sevenfold(number)));
        clustering(integer(number).array());
        return out.begin(new RawHeader(
                        RawKind.CHANGE, 0, TABLE.fingerprint(), new UUID(1, replica), SEGMENT, number, 0, SEGMENT))
                .row(comparable, values, row)
                .finish();
    }

    private void cell(String name, long micros, ByteBuffer value) {
        row.cell(0, name.getBytes(UTF_8)).time(micros).value(value);
    }

    private void clustering(byte[] value) {
        Values.begin(values.reset(), 1);
        Values.add(values, value);
        encoder.component(0, value, 0, value.length, comparable.reset());
        encoder.endRow(comparable);
    }

    private static ByteBuffer integer(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, value);
    }

    private static ByteBuffer bigint(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(0, value);
    }
}
