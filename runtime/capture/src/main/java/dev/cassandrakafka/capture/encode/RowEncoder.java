package dev.cassandrakafka.capture.encode;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.PathEncoder;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import java.nio.ByteBuffer;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.LivenessInfo;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.ColumnData;
import org.apache.cassandra.db.rows.ComplexColumnData;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.schema.ColumnMetadata;

/** One row as a row form. Cassandra's order of cells is that of the form: simple columns first, by name; elements by path. */
@NotThreadSafe
final class RowEncoder {
    /** No value is left out. */
    static final int ALL = Integer.MAX_VALUE;

    private final ComplexColumns complexColumns;
    private final RowWriter out = new RowWriter();
    private final ByteWriter path = new ByteWriter(64);
    private int longestValue = ALL;

    RowEncoder(ComplexColumns complexColumns) {
        this.complexColumns = complexColumns;
    }

    /** The row; it is overwritten by the next. Values longer than the bound, with the path of an element, are left out, cell and all. */
    RowWriter encode(Row row, int longest) {
        longestValue = longest;
        out.begin(row.isStatic() ? RowFlag.STATIC : 0);
        LivenessInfo liveness = row.primaryKeyLivenessInfo();
        if (!liveness.isEmpty()) {
            out.liveness(liveness.timestamp(), liveness.ttl(), liveness.localExpirationTime());
        }
        DeletionTime deletion = row.deletion().time();
        if (!deletion.isLive()) {
            out.deletion(deletion.markedForDeleteAt(), deletion.localDeletionTime());
        }
        row.apply(RowEncoder::column, this);
        return out;
    }

    private static void column(RowEncoder self, ColumnData data) {
        if (data instanceof ComplexColumnData complex) {
            self.complex(complex);
        } else {
            self.simple((Cell<?>) data);
        }
    }

    private void complex(ComplexColumnData data) {
        ColumnMetadata column = data.column();
        PathEncoder encoder = complexColumns.encoder(column);
        if (encoder == null) {
            return;
        }
        DeletionTime deletion = data.complexDeletion();
        if (!deletion.isLive()) {
            begin(CellFlag.COMPLEX | CellFlag.COMPLEX_DELETION, column);
            out.deletionTime(deletion.markedForDeleteAt(), deletion.localDeletionTime());
        }
        for (Cell<?> cell : data) {
            element(column, encoder, cell);
        }
    }

    private void element(ColumnMetadata column, PathEncoder encoder, Cell<?> cell) {
        ByteBuffer raw = cell.path().get(0);
        if (!fits(cell, raw.remaining())) {
            return;
        }
        byte[] array = Bytes.array(raw);
        int offset = Bytes.offset(raw, array);
        int same = encoder.same() ? CellFlag.SAME_PATH : 0;
        begin(CellFlag.COMPLEX | same | flags(cell), column);
        if (same != 0) {
            out.path(array, offset, raw.remaining());
        } else {
            path.reset();
            encoder.encode(array, offset, raw.remaining(), path);
            out.path(path, raw);
        }
        content(cell);
    }

    private void simple(Cell<?> cell) {
        if (fits(cell, 0)) {
            begin(flags(cell), cell.column());
            content(cell);
        }
    }

    /** What an element of a set says lies in its path. A deletion is never left out: what it deletes would stay. */
    private boolean fits(Cell<?> cell, int pathBytes) {
        return longestValue == ALL || cell.isTombstone() || pathBytes + cell.valueSize() <= longestValue;
    }

    private void begin(int flags, ColumnMetadata column) {
        ByteBuffer name = column.name.bytes;
        byte[] array = Bytes.array(name);
        out.cell(flags, array, Bytes.offset(name, array), name.remaining());
    }

    private static int flags(Cell<?> cell) {
        if (cell.isTombstone()) {
            return CellFlag.TOMBSTONE;
        }
        if (cell.isExpiring()) {
            return CellFlag.EXPIRING;
        }
        return cell.isCounterCell() ? CellFlag.COUNTER : 0;
    }

    private void content(Cell<?> cell) {
        if (cell.isTombstone()) {
            out.deletionTime(cell.timestamp(), cell.localDeletionTime());
            return;
        }
        if (cell.isExpiring()) {
            out.expiringTime(cell.timestamp(), cell.ttl(), cell.localDeletionTime());
        } else {
            out.time(cell.timestamp());
        }
        out.value(cell.buffer());
    }
}
