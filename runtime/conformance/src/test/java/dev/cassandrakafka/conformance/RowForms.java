package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.key.PathEncoder;
import dev.cassandrakafka.change.row.CellFlag;
import dev.cassandrakafka.change.row.RowFlag;
import dev.cassandrakafka.change.row.RowWriter;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.cassandra.db.DeletionTime;
import org.apache.cassandra.db.LivenessInfo;
import org.apache.cassandra.db.rows.Cell;
import org.apache.cassandra.db.rows.CellPath;
import org.apache.cassandra.db.rows.ColumnData;
import org.apache.cassandra.db.rows.ComplexColumnData;
import org.apache.cassandra.db.rows.Row;
import org.apache.cassandra.schema.ColumnMetadata;
import org.apache.cassandra.utils.ByteBufferUtil;

/** Cassandra's rows as row forms. */
final class RowForms {
    private final Map<ColumnMetadata, RowColumn> columns = new HashMap<>();
    private final RowWriter writer = new RowWriter();
    private final ByteWriter path = new ByteWriter();
    private final ByteWriter out = new ByteWriter();

    RowForms(List<RowColumn> columns) {
        columns.forEach(column -> this.columns.put(column.theirs(), column));
    }

    byte[] of(Row row) {
        write(row);
        return form();
    }

    /** The row to be written; until the next call. */
    RowWriter write(Row row) {
        writer.begin(row.isStatic() ? RowFlag.STATIC : 0);
        liveness(row.primaryKeyLivenessInfo());
        deletion(row.deletion().time());
        for (ColumnData data : row) {
            add(data);
        }
        return writer;
    }

    /** What the first row has that the second has not, or has otherwise. */
    byte[] difference(Row row, Row known) {
        writer.begin(row.isStatic() ? RowFlag.STATIC : 0);
        if (!row.primaryKeyLivenessInfo().equals(known.primaryKeyLivenessInfo())) {
            liveness(row.primaryKeyLivenessInfo());
        }
        if (!row.deletion().equals(known.deletion())) {
            deletion(row.deletion().time());
        }
        for (ColumnData data : row) {
            addDifference(data, known);
        }
        return form();
    }

    private byte[] form() {
        out.reset();
        writer.writeTo(out);
        return out.toByteArray();
    }

    private void liveness(LivenessInfo liveness) {
        if (!liveness.isEmpty()) {
            writer.liveness(liveness.timestamp(), liveness.ttl(), liveness.localExpirationTime());
        }
    }

    private void deletion(DeletionTime deletion) {
        if (!deletion.isLive()) {
            writer.deletion(deletion.markedForDeleteAt(), deletion.localDeletionTime());
        }
    }

    private void add(ColumnData data) {
        RowColumn column = column(data);
        if (data instanceof ComplexColumnData complex) {
            deletion(column, complex.complexDeletion());
            complex.forEach(cell -> cell(column, cell));
        } else {
            cell(column, (Cell<?>) data);
        }
    }

    private void addDifference(ColumnData data, Row known) {
        RowColumn column = column(data);
        if (data instanceof ComplexColumnData complex) {
            ComplexColumnData before = known.getComplexColumnData(data.column());
            if (before == null || !before.complexDeletion().equals(complex.complexDeletion())) {
                deletion(column, complex.complexDeletion());
            }
            for (Cell<?> cell : complex) {
                if (before == null || !cell.equals(before.getCell(cell.path()))) {
                    cell(column, cell);
                }
            }
        } else if (!data.equals(known.getCell(data.column()))) {
            cell(column, (Cell<?>) data);
        }
    }

    private RowColumn column(ColumnData data) {
        RowColumn column = columns.get(data.column());
        if (column == null) {
            throw new IllegalArgumentException("no column " + data.column());
        }
        return column;
    }

    private void deletion(RowColumn column, DeletionTime deletion) {
        if (!deletion.isLive()) {
            writer.cell(CellFlag.COMPLEX | CellFlag.COMPLEX_DELETION, column.name())
                    .deletionTime(deletion.markedForDeleteAt(), deletion.localDeletionTime());
        }
    }

    private void cell(RowColumn column, Cell<?> cell) {
        PathEncoder encoder = column.encoder();
        int flags = flags(cell) | (encoder == null ? 0 : CellFlag.COMPLEX | (encoder.same() ? CellFlag.SAME_PATH : 0));
        writer.cell(flags, column.name());
        CellPath cellPath = cell.path();
        if (encoder != null && cellPath != null) {
            path(encoder, cellPath.get(0));
        }
        if (cell.isTombstone()) {
            writer.deletionTime(cell.timestamp(), cell.localDeletionTime());
        } else if (cell.isExpiring()) {
            writer.expiringTime(cell.timestamp(), cell.ttl(), cell.localDeletionTime())
                    .value(cell.buffer());
        } else {
            writer.time(cell.timestamp()).value(cell.buffer());
        }
    }

    private static int flags(Cell<?> cell) {
        int kind = cell.isTombstone() ? CellFlag.TOMBSTONE : cell.isExpiring() ? CellFlag.EXPIRING : 0;
        return cell.isCounterCell() ? kind | CellFlag.COUNTER : kind;
    }

    private void path(PathEncoder encoder, ByteBuffer raw) {
        byte[] bytes = ByteBufferUtil.getArray(raw);
        if (encoder.same()) {
            writer.path(bytes, 0, bytes.length);
        } else {
            encoder.encode(bytes, 0, bytes.length, path.reset());
            writer.path(path, raw);
        }
    }
}
