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

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void theExamplesOfThePageAreWhatTheEnvelopeGives() throws IOException {
        // Given
        Page page = new Page(Files.readString(PAGE));
        // When
        Map<String, List<String>> events = render(new ChangeRenderer(new Origin("shop-cluster", "dc1", "shop")));
        // Then
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page.with(events).text());
        } else {
            assertThat(page.with(events).text()).isEqualTo(page.text());
        }
        assertThat(page.blocks()).extracting(Page.Block::statement).containsAll(events.keySet());
    }

    private static Map<String, List<String>> render(EventRenderer renderer) {
        Map<String, List<String>> events = new LinkedHashMap<>();
        List<Example> examples = Examples.all();
        for (int i = 0; i < examples.size(); i++) {
            List<String> values = new ArrayList<>();
            boolean whole = i == 0;
            examples.get(i).changes().render(FIRST_MICROS + i * 1_000_000L, renderer, (key, value, headers) -> {
                ObjectNode event = (ObjectNode) tree(value);
                assertThat(tree(key)).isEqualTo(event.get("key"));
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
