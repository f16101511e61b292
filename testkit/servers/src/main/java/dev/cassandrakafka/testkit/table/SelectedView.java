package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
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
 * cannot be seen by one side only. Needs Cassandra 5.0, which tells the times of the elements of a collection.
 */
final class SelectedView {
    private static final int PAGE_ROWS = 500;
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Shape shape;
    private final long nowSeconds;
    private final View view = new View();

    SelectedView(Shape shape, long nowSeconds) {
        this.shape = shape;
        this.nowSeconds = nowSeconds;
    }

    View read(CqlSession session) {
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
            if (!shape.counters()) {
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
            at += shape.counters() ? 1 : 3;
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
        var times = Objects.requireNonNull(row.getList(index + 1, Long.class));
        var ttls = row.getList(index + 2, Integer.class);
        int i = 0;
        for (Element element : elements(type, value)) {
            Integer ttl = ttls == null ? null : ttls.get(i);
            Long time = times.get(i);
            if (element.value().isPresent()) {
                cells.put(
                        name + element.path(),
                        shown(
                                element.type(),
                                element.value().get(),
                                Objects.requireNonNull(time),
                                ttl == null ? 0 : ttl));
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
