package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.Version;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a whole table at ALL with the time and expiry of each cell, as of one second that the caller names, so that what expires meanwhile
 * cannot be seen by one side only. Before 5.0 Cassandra does not tell the times of the elements of a collection.
 */
final class SelectedView {
    private static final int PAGE_ROWS = 500;
    private static final Version TELLS_ELEMENTS = Objects.requireNonNull(Version.parse("5.0.0"));
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Shape shape;
    private final long nowSeconds;
    private final CqlSession session;
    private final boolean tellsElements;
    private final View view = new View();

    SelectedView(CqlSession session, Shape shape, long nowSeconds) {
        this.session = session;
        this.tellsElements = session.getMetadata().getNodes().values().stream()
                .map(Node::getCassandraVersion)
                .allMatch(version -> version != null && version.compareTo(TELLS_ELEMENTS) >= 0);
        this.shape = shape;
        this.nowSeconds = nowSeconds;
    }

    View read() {
        var statement = SimpleStatement.newInstance(cql())
                .setConsistencyLevel(DefaultConsistencyLevel.ALL)
                .setPageSize(PAGE_ROWS)
                .setTimeout(TIMEOUT)
                .setNowInSeconds((int) nowSeconds);
        session.execute(statement).forEach(this::add);
        return view;
    }

    private String cql() {
        List<String> selected = new ArrayList<>();
        shape.table()
                .getPrimaryKey()
                .forEach(column -> selected.add(column.getName().asCql(true)));
        for (ColumnMetadata column : shape.values()) {
            String name = column.getName().asCql(true);
            selected.add(name);
            if (hasTimes(column)) {
                selected.add("WRITETIME(" + name + ")");
                selected.add("TTL(" + name + ")");
            }
        }
        return "SELECT %s FROM %s.%s"
                .formatted(
                        String.join(", ", selected),
                        shape.table().getKeyspace().asCql(true),
                        shape.table().getName().asCql(true));
    }

    private boolean hasTimes(ColumnMetadata column) {
        return !shape.counters() && (tellsElements || !Shape.isComplex(column.getType()));
    }

    private void add(Row row) {
        int keySize = shape.partitionKey().size();
        List<ByteBuffer> partitionKey = bytes(row, 0, keySize);
        int width = shape.table().getPrimaryKey().size();
        boolean rowThere = IntStream.range(keySize, width).noneMatch(row::isNull) || width == keySize;
        String key = rowThere ? Names.row(shape, partitionKey, bytes(row, keySize, width)) : "";
        if (rowThere) {
            view.row(key);
        }
        int at = width;
        for (ColumnMetadata column : shape.values()) {
            String target = column.isStatic() ? Names.staticRow(shape, partitionKey) : key;
            int index = at;
            bytes(row, at).ifPresent(value -> add(column, value, row, index, view.row(target)));
            at += hasTimes(column) ? 3 : 1;
        }
    }

    private void add(ColumnMetadata column, ByteBuffer value, Row row, int index, Map<String, Shown> cells) {
        String name = column.getName().asInternal();
        DataType type = column.getType();
        if (shape.counters()) {
            cells.put(name, new Shown(value, Names.value(type, value), Cell.UNKNOWN, 0));
        } else if (!Shape.isComplex(type)) {
            cells.put(
                    name,
                    shown(type, value, row.getLong(index + 1), row.isNull(index + 2) ? 0 : row.getInt(index + 2)));
        } else {
            elements(name, type, value, row, index, cells);
        }
    }

    private void elements(String name, DataType type, ByteBuffer value, Row row, int index, Map<String, Shown> cells) {
        var times = tellsElements ? row.getList(index + 1, Long.class) : null;
        var ttls = tellsElements ? row.getList(index + 2, Integer.class) : null;
        int i = 0;
        for (Element element : elements(type, value)) {
            Integer ttl = ttls == null ? null : ttls.get(i);
            Long time = times == null ? null : times.get(i);
            if (element.value().isPresent()) {
                ByteBuffer bytes = element.value().get();
                cells.put(
                        name + element.path(),
                        time == null
                                ? Shown.withoutTimes(bytes, Names.value(element.type(), bytes))
                                : shown(element.type(), bytes, time, ttl == null ? 0 : ttl));
            }
            i++;
        }
    }

    /** One element of a value, in the order in which Cassandra tells their times. */
    private record Element(String path, DataType type, Optional<ByteBuffer> value) {}

    private static List<Element> elements(DataType type, ByteBuffer value) {
        List<Element> elements = new ArrayList<>();
        if (type instanceof UserDefinedType udt) {
            var parts = Bytes.split(value);
            for (int i = 0; i < parts.size(); i++) {
                String path = Paths.field(Paths.fieldNames(udt).get(i));
                elements.add(new Element(path, udt.getFieldTypes().get(i), parts.get(i)));
            }
            return elements;
        }
        var parts = Bytes.elements(value);
        if (type instanceof MapType map) {
            for (int i = 0; i < parts.size(); i += 2) {
                elements.add(
                        new Element(Paths.key(map, parts.get(i).orElseThrow()), map.getValueType(), parts.get(i + 1)));
            }
        } else if (type instanceof SetType set) {
            parts.forEach(part -> elements.add(element(set, part.orElseThrow())));
        } else if (type instanceof ListType list) {
            parts.forEach(part -> elements.add(new Element(Paths.index(elements.size()), list.getElementType(), part)));
        }
        return elements;
    }

    private static Element element(SetType set, ByteBuffer element) {
        ByteBuffer canonical = Names.canonical(set.getElementType(), element);
        return new Element(Paths.element(set, element), set.getElementType(), Optional.of(canonical));
    }

    private Shown shown(DataType type, ByteBuffer value, long writeTime, int ttlSeconds) {
        return new Shown(value, Names.value(type, value), writeTime, ttlSeconds == 0 ? 0 : nowSeconds + ttlSeconds);
    }

    private static List<ByteBuffer> bytes(Row row, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> bytes(row, i).orElseThrow())
                .toList();
    }

    private static Optional<ByteBuffer> bytes(Row row, int index) {
        return Optional.ofNullable(row.getBytesUnsafe(index));
    }
}
