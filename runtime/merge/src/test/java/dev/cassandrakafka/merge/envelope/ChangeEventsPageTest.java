package dev.cassandrakafka.merge.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.merge.event.EventRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every example of docs/change-events.md is what the envelope gives. With {@code -Dgolden.update=true} the page is written anew. */
final class ChangeEventsPageTest {
    private static final Path PAGE = Path.of("../../docs/change-events.md");
    /** 2025-11-27T12:00:00Z; each statement is executed a second after the one before. */
    private static final long FIRST_MICROS = 1_764_244_800_000_000L;

    private static final String DEBEZIUM = "\n## The envelope Debezium\n";
    private static final Origin ORIGIN = new Origin("shop-cluster", "dc1", "shop");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void theExamplesOfThePageAreWhatTheEnvelopeGives() throws IOException {
        // Given
        Page page = part(0);
        // When
        Map<String, List<String>> events = render(new ChangeRenderer(ORIGIN), "key");
        // Then
        assertThat(page.blocks()).extracting(Page.Block::statement).containsAll(events.keySet());
        compare(page, events);
    }

    @Test
    void theExamplesOfTheEnvelopeDebeziumAreWhatItGives() throws IOException {
        // Given
        Page page = part(1);
        // When
        Map<String, List<String>> events = render(new DebeziumRenderer(ORIGIN), "");
        // Then
        assertThat(page.blocks()).hasSize(4);
        compare(page, events);
    }

    /** The page before and from the section on the envelope of Debezium. */
    private static Page part(int index) throws IOException {
        return new Page(Files.readString(PAGE).split(DEBEZIUM, 2)[index]);
    }

    private static void compare(Page page, Map<String, List<String>> events) throws IOException {
        String expected = page.with(events).text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, Files.readString(PAGE).replace(page.text(), expected));
        } else {
            assertThat(expected).isEqualTo(page.text());
        }
    }

    /** @param keyField of the value that is the record's key, or empty if there is none */
    private static Map<String, List<String>> render(EventRenderer renderer, String keyField) {
        Map<String, List<String>> events = new LinkedHashMap<>();
        List<Example> examples = Examples.all();
        for (int i = 0; i < examples.size(); i++) {
            List<String> values = new ArrayList<>();
            boolean whole = i == 0;
            examples.get(i).changes().render(FIRST_MICROS + i * 1_000_000L, renderer, (key, value, headers) -> {
                ObjectNode event = (ObjectNode) tree(value);
                if (!keyField.isEmpty()) {
                    assertThat(tree(key)).isEqualTo(event.get(keyField));
                }
                values.add(ReadableJson.of(whole ? event : event.without("source")));
            });
            events.put(examples.get(i).statement(), values);
        }
        return events;
    }

    private static JsonNode tree(byte @Nullable [] json) {
        try {
            return json == null ? MAPPER.nullNode() : MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
