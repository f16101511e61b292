package dev.cassandrakafka.merge.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.event.ChangeOp;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EventHeadersTest {

    @Test
    void everyHeaderIsDocumented() throws IOException, IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : EventHeaders.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                names.add("| `" + field.get(null) + "` |");
            }
        }
        assertThat(names).hasSize(7);
        assertThat(Files.readString(Path.of("../../docs/change-events.md"))).contains(names);
    }

    @Test
    void anEventCanBeRoutedByItsHeaders() {
        // Given
        ChangeRenderer renderer = new ChangeRenderer(new Origin("c", "dc1", "p"));
        Map<String, String> headers = new LinkedHashMap<>();
        // When
        new Mutation(Tables.ORDERS, Cql.text("s1"), 1)
                .row(Cql.integer(1))
                .rowDeletion()
                .render(
                        ChangeOp.DELETE,
                        renderer,
                        (key, value, all) -> all.forEach(header ->
                                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8))));
        // Then
        assertThat(headers)
                .containsEntry(EventHeaders.OP, "d")
                .containsEntry(EventHeaders.KEYSPACE, "shop")
                .containsEntry(EventHeaders.TABLE, "orders")
                .containsEntry(EventHeaders.TABLE_ID, Tables.ORDERS.id().toString())
                .containsEntry(EventHeaders.ENVELOPE, "Change")
                .containsEntry(EventHeaders.VERSION, "1");
    }
}
