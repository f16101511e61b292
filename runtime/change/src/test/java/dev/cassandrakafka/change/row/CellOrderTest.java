package dev.cassandrakafka.change.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.bytes.ByteWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellOrderTest {

    @Test
    void simpleColumnsComeFirstThenNamesThenDeletionsThenPaths() {
        // Given
        List<CellCursor> inOrder = List.of(
                simple("b"),
                simple("ba"),
                simple("ö"),
                deletion("a"),
                element("a", 1),
                element("a", 200),
                deletion("b"));
        // Then
        for (int i = 0; i < inOrder.size(); i++) {
            for (int j = 0; j < inOrder.size(); j++) {
                assertThat(Integer.signum(CellOrder.compare(inOrder.get(i), inOrder.get(j))))
                        .as("%d and %d", i, j)
                        .isEqualTo(Integer.signum(i - j));
            }
        }
    }

    private static CellCursor simple(String name) {
        return cell(writer().cell(0, name.getBytes(UTF_8)).time(1).value(new byte[0]));
    }

    private static CellCursor deletion(String name) {
        return cell(writer().cell(CellFlag.COMPLEX | CellFlag.COMPLEX_DELETION, name.getBytes(UTF_8))
                .deletionTime(1, 1));
    }

    private static CellCursor element(String name, int path) {
        return cell(writer().cell(CellFlag.COMPLEX | CellFlag.SAME_PATH, name.getBytes(UTF_8))
                .path(new byte[] {(byte) path}, 0, 1)
                .time(1)
                .value(new byte[0]));
    }

    private static RowWriter writer() {
        return new RowWriter().begin(0);
    }

    private static CellCursor cell(RowWriter row) {
        ByteWriter out = new ByteWriter();
        row.writeTo(out);
        CellCursor cells = new RowCursor().reset(out.array(), 0, out.length()).cells();
        cells.next();
        return cells;
    }
}
