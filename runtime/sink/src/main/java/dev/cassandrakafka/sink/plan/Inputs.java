package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.model.path.FieldPath.Root;
import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.sink.codec.ValueCodec;
import dev.cassandrakafka.sink.codec.ValueCodec.Input;
import java.util.Optional;

/**
 * What the paths of a route lead to.
 *
 * @param route the route with the formats of keys and values
 */
record Inputs(Route route) {

    /** Why a codec cannot take what lies at a path; empty if it can, as far as can be said before a record is seen. */
    Optional<String> refusal(FieldPath path, ValueCodec codec) {
        Optional<Format> format = format(path);
        if (format.isPresent() && format.get() == Format.JSON) {
            return Optional.empty();
        }
        if (!path.steps().isEmpty()) {
            String part = path.root() == Root.KEY ? "key" : "value";
            return Optional.of("the %s is no JSON and has no fields; set %s.format to Json or map the whole %s"
                    .formatted(part, part, part));
        }
        Input input = format.map(Inputs::of).orElseGet(() -> metadata(path.root()));
        return codec.takes(input)
                ? Optional.empty()
                : Optional.of("%s cannot become a %s; map another field or change the format"
                        .formatted(input.words(), codec.type()));
    }

    private Optional<Format> format(FieldPath path) {
        return switch (path.root()) {
            case KEY -> Optional.of(route.key().format());
            case VALUE -> Optional.of(route.value().format());
            default -> Optional.empty();
        };
    }

    private static Input of(Format format) {
        return switch (format) {
            case STRING, UUID, JSON -> Input.TEXT;
            case BYTES -> Input.BYTES;
            case SHORT, INTEGER, LONG -> Input.INTEGER;
            case FLOAT, DOUBLE -> Input.DECIMAL;
        };
    }

    private static Input metadata(Root root) {
        return root == Root.TOPIC ? Input.TEXT : Input.INTEGER;
    }
}
