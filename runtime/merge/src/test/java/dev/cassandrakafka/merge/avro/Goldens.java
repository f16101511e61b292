package dev.cassandrakafka.merge.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.envelope.Example;
import dev.cassandrakafka.merge.envelope.Examples;
import dev.cassandrakafka.merge.event.EventRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The statements of docs/change-events.md and their records, in files beside the tests. With {@code -Dgolden.update=true} they are written anew. */
final class Goldens {
    private static final Path FOLDER = Path.of("src/test/resources/dev/cassandrakafka/merge/avro");
    private static final long FIRST_MICROS = 1_764_244_800_000_000L;

    private Goldens() {}

    /** Renders every example, reads each record with Avro's own reader, and compares. */
    static void compare(String file, EventRenderer renderer, AvroReader registry) throws IOException {
        StringBuilder records = new StringBuilder();
        List<Example> examples = Examples.all();
        for (int i = 0; i < examples.size(); i++) {
            records.append(examples.get(i).statement()).append('\n');
            examples.get(i).changes().render(FIRST_MICROS + i * 1_000_000L, renderer, (key, value, headers) -> {
                records.append("  ").append(key == null ? null : registry.read(key));
                records.append(" -> ")
                        .append(value == null ? null : registry.read(value))
                        .append('\n');
            });
        }
        Path golden = FOLDER.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, records);
        } else {
            assertThat(records.toString()).isEqualTo(Files.readString(golden));
        }
    }
}
