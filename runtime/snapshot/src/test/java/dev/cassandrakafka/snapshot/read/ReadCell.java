package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.row.CellCursor;
import dev.cassandrakafka.change.row.CellFlag;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A cell of a raw record, for assertions.
 *
 * @param path as Cassandra has it; empty for a column of one cell
 * @param comparablePath the path such that the order of unsigned bytes is that of the cells, in hexadecimal
 * @param micros {@code Long.MIN_VALUE} without a time
 * @param ttlSeconds 0 when it does not expire
 * @param expirySeconds {@code Long.MAX_VALUE} when it does not expire
 */
public record ReadCell(
        String column,
        Optional<ByteBuffer> path,
        Optional<String> comparablePath,
        ByteBuffer value,
        long micros,
        int ttlSeconds,
        long expirySeconds,
        boolean noTime) {

    static ReadCell of(CellCursor cell) {
        return new ReadCell(
                cell.name(),
                cell.hasPath()
                        ? Optional.of(slice(cell, cell.rawPathOffset(), cell.rawPathLength()))
                        : Optional.empty(),
                cell.hasPath()
                        ? Optional.of(HexFormat.of()
                                .formatHex(cell.array(), cell.pathOffset(), cell.pathOffset() + cell.pathLength()))
                        : Optional.empty(),
                slice(cell, cell.valueOffset(), cell.valueLength()),
                cell.timestampMicros(),
                cell.ttlSeconds(),
                cell.localDeletionTimeSeconds(),
                cell.has(CellFlag.NO_TIME));
    }

    private static ByteBuffer slice(CellCursor cell, int offset, int length) {
        return ByteBuffer.wrap(Arrays.copyOfRange(cell.array(), offset, offset + length));
    }
}
