package dev.cassandrakafka.change.schema;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.MalformedTypeException;
import dev.cassandrakafka.change.type.UdtLookup;
import dev.cassandrakafka.change.type.UdtType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** The user types of a keyspace, written out when they are asked for: their rows come in no order that respects nesting. */
@NotThreadSafe
final class UserTypes implements UdtLookup {
    private final String keyspace;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, UdtType> known = new HashMap<>();

    UserTypes(String keyspace, List<Row> rows) {
        this.keyspace = keyspace;
        rows.forEach(row -> this.rows.put(Objects.requireNonNullElse(row.getString("type_name"), ""), row));
    }

    @Override
    public Optional<UdtType> find(String name) {
        UdtType type = known.get(name);
        if (type != null) {
            return Optional.of(type);
        }
        // Removed while its fields are read, so that a type that contains itself is unknown and not endless.
        Row row = rows.remove(name);
        if (row == null) {
            return Optional.empty();
        }
        UdtType written = new UdtType(keyspace, name, fields(row), false);
        known.put(name, written);
        return Optional.of(written);
    }

    /** @throws MalformedTypeException if a field has a type that is not there */
    private List<UdtType.Field> fields(Row row) {
        List<String> names = Objects.requireNonNullElse(row.getList("field_names", String.class), List.of());
        List<String> types = Objects.requireNonNullElse(row.getList("field_types", String.class), List.of());
        List<UdtType.Field> fields = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            fields.add(new UdtType.Field(names.get(i), CqlType.parse(types.get(i), this)));
        }
        return fields;
    }
}
