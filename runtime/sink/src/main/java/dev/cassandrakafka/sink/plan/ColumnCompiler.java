package dev.cassandrakafka.sink.plan;

import com.datastax.oss.driver.api.core.type.DataType;
import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.model.path.FieldPathException;
import dev.cassandrakafka.model.route.Column;
import dev.cassandrakafka.model.route.EpochUnit;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.sink.codec.RejectedValue;
import dev.cassandrakafka.sink.codec.TypeSupport;
import dev.cassandrakafka.sink.codec.ValueCodec;
import dev.cassandrakafka.sink.codec.ValueCodecs;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** Compiles one column of a mapping into its slot. */
@NotThreadSafe
final class ColumnCompiler {
    private final Inputs inputs;
    private final Problems found;

    ColumnCompiler(Route route, Problems found) {
        this.inputs = new Inputs(route);
        this.found = found;
    }

    Optional<Slot> compile(Column column, String path, int index, DataType type, Slot.Kind kind) {
        Optional<String> refusal = TypeSupport.refusal(type);
        if (refusal.isPresent()) {
            found.add(path + ".name", "column \"%s\": %s; map another column".formatted(column.name(), refusal.get()));
            return Optional.empty();
        }
        EpochUnit unit = column.unit();
        if (unit != null && !TypeSupport.hasTimes(type)) {
            found.add(
                    path + ".unit",
                    "column \"%s\" is %s; a unit is for timestamp, date and time; remove it"
                            .formatted(column.name(), type.asCql(false, true)));
        }
        ValueCodec codec = ValueCodecs.of(type, unit == null ? null : unit.timeUnit());
        return source(column, path, codec)
                .map(source -> new Slot(index, column.name(), type, kind, source, from(column)));
    }

    private Optional<Source> source(Column column, String path, ValueCodec codec) {
        String from = column.from();
        String literal = column.literal();
        if ((from == null) == (literal == null)) {
            found.add(path, "column \"%s\" must have exactly one of from and literal".formatted(column.name()));
            return Optional.empty();
        }
        return from != null ? field(from, path, codec) : literal(literal == null ? "" : literal, path, codec);
    }

    private Optional<Source> field(String from, String path, ValueCodec codec) {
        return parse(from, path, found).flatMap(field -> {
            Optional<String> refusal = inputs.refusal(field, codec);
            refusal.ifPresent(why -> found.add(path + ".from", why));
            return refusal.isPresent() ? Optional.empty() : Optional.of(new Source.Field(field));
        });
    }

    private Optional<Source> literal(String literal, String path, ValueCodec codec) {
        try {
            return Optional.of(new Source.Literal(Literals.bytes(literal, codec)));
        } catch (RejectedValue e) {
            found.add(path + ".literal", "%s; correct it".formatted(e.detail()));
            return Optional.empty();
        }
    }

    /** Reads the text of a path that stands in the field {@code from} below {@code path}. */
    static Optional<FieldPath> parse(String from, String path, Problems found) {
        try {
            return Optional.of(FieldPath.parse(from));
        } catch (FieldPathException e) {
            found.add(path + ".from", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static String from(Column column) {
        return column.from() == null ? "literal" : column.from();
    }
}
