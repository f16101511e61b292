package dev.cassandrakafka.merge.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.envelope.Example;
import dev.cassandrakafka.merge.envelope.Examples;
import dev.cassandrakafka.merge.envelope.Origin;
import dev.cassandrakafka.merge.event.EventRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

/** The statements of docs/change-events.md in Avro. With {@code -Dgolden.update=true} the expected records are written anew. */
final class AvroChangeTest {
    private static final Path GOLDEN = Path.of("src/test/resources/dev/cassandrakafka/merge/avro/change.txt");
    private static final long FIRST_MICROS = 1_764_244_800_000_000L;

    @Test
    void everyChangeIsReadByAvrosOwnReader() throws IOException {
        // Given
        AvroReader registry = new AvroReader();
        EventRenderer renderer = new AvroChangeRenderer(new Origin("shop-cluster", "dc1", "shop"), registry, false);
        StringBuilder records = new StringBuilder();
        // When
        List<Example> examples = Examples.all();
        for (int i = 0; i < examples.size(); i++) {
            records.append(examples.get(i).statement()).append('\n');
            examples.get(i).changes().render(FIRST_MICROS + i * 1_000_000L, renderer, (key, value, headers) -> {
                GenericRecord record = registry.read(Objects.requireNonNull(value));
                assertThat(record.get("key")).isEqualTo(key == null ? null : registry.read(key));
                records.append("  ").append(record).append('\n');
            });
        }
        // Then
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, records);
        } else {
            assertThat(records.toString()).isEqualTo(Files.readString(GOLDEN));
        }
    }
}
