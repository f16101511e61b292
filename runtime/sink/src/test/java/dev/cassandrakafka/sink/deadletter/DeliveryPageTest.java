package dev.cassandrakafka.sink.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.sink.read.BadReason;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "delivery.md");

    @Test
    void everyHeaderIsDocumented() throws IOException, IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : DeadLetterHeaders.class.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                names.add("| `" + field.get(null) + "` |");
            }
        }
        assertThat(names).hasSize(8);
        assertThat(Files.readString(PAGE)).contains(names);
    }

    @Test
    void everyReasonIsDocumentedByItsSentence() throws IOException {
        String page = Files.readString(PAGE);
        for (BadReason reason : BadReason.values()) {
            assertThat(page).contains("` | " + reason.sentence() + " |");
        }
        assertThat(page).contains("`" + BadPending.REFUSED + "`");
    }
}
