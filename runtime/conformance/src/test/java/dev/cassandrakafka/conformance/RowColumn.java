package dev.cassandrakafka.conformance;

import dev.cassandrakafka.change.key.PathEncoder;
import dev.cassandrakafka.change.type.CqlType;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.apache.cassandra.db.marshal.AbstractType;
import org.apache.cassandra.db.rows.CellPath;
import org.apache.cassandra.schema.ColumnMetadata;
import org.apache.cassandra.utils.ByteBufferUtil;
import org.jspecify.annotations.Nullable;

/**
 * A column of generated rows.
 *
 * @param theirs Cassandra's own class of it
 * @param encoder of the paths of a complex column
 * @param paths that cells of a complex column have, in order
 */
record RowColumn(ColumnMetadata theirs, @Nullable PathEncoder encoder, List<CellPath> paths) {

    private static final List<String> MAP_KEYS = List.of("", "00", "61", "6161");

    private static final List<String> DECIMALS = List.of("00000000ff", "0000000001", "0000000002");

    /** 1, 1.0 and 1.00, which are one key. */
    private static final List<String> EQUAL_DECIMALS = List.of("0000000001", "000000010a", "0000000264");

    private static final List<String> TIME_UUIDS = List.of(
            "00000000000010008080808080808080",
            "00000001000010008080808080808080",
            "00000000000110008080808080808080",
            "ffffffff000110007f7f7f7f7f7f7f7f");
    private static final List<String> FIELDS = List.of("0000", "0001", "0002");

    /** Regular columns, or static ones, of most kinds. */
    static List<RowColumn> plain(boolean isStatic) {
        return List.of(
                simple("a", "text", isStatic),
                simple("b", "blob", isStatic),
                complex("d", "map<decimal, text>", DECIMALS, isStatic),
                complex("l", "list<int>", TIME_UUIDS, isStatic),
                complex("m", "map<text, text>", MAP_KEYS, isStatic),
                complex("s", "set<blob>", MAP_KEYS, isStatic),
                complex("u", "udt<k.u>{a: int, b: text, c: blob}", FIELDS, isStatic));
    }

    /** Of which one has paths that are equal in Cassandra's order without being the same. */
    static List<RowColumn> withEqualPaths() {
        return List.of(simple("a", "text", false), complex("d", "map<decimal, text>", EQUAL_DECIMALS, false));
    }

    /** One simple and one complex column. */
    static List<RowColumn> few(boolean isStatic) {
        String suffix = isStatic ? "s" : "";
        return List.of(
                simple("a" + suffix, "text", isStatic), complex("m" + suffix, "map<text, text>", MAP_KEYS, isStatic));
    }

    static List<RowColumn> counters(boolean isStatic) {
        return List.of(simple("c", "counter", isStatic), simple("d", "counter", isStatic));
    }

    private static RowColumn simple(String name, String type, boolean isStatic) {
        return new RowColumn(column(name, type, isStatic), null, List.of());
    }

    private static RowColumn complex(String name, String type, List<String> paths, boolean isStatic) {
        ColumnMetadata column = column(name, type, isStatic);
        return new RowColumn(
                column,
                PathEncoder.of(CqlType.parse(type)),
                paths.stream()
                        .map(hex ->
                                CellPath.create(ByteBuffer.wrap(HexFormat.of().parseHex(hex))))
                        .sorted(column.cellPathComparator())
                        .toList());
    }

    private static ColumnMetadata column(String name, String type, boolean isStatic) {
        AbstractType<?> theirs = CassandraTypes.of(CqlType.parse(type));
        return isStatic
                ? ColumnMetadata.staticColumn("k", "t", name, theirs)
                : ColumnMetadata.regularColumn("k", "t", name, theirs);
    }

    byte[] name() {
        return ByteBufferUtil.getArray(theirs.name.bytes);
    }

    boolean counter() {
        return theirs.isCounterColumn();
    }

    /** Whether some paths are equal in their order. */
    boolean equalPaths() {
        return complex() && theirs.cellPathComparator().compare(paths.get(0), paths.get(1)) == 0;
    }

    boolean complex() {
        return encoder != null;
    }
}
