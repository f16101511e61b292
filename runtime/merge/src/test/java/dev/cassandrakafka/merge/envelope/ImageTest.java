package dev.cassandrakafka.merge.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ImageTest {
    private static final long MICROS = 1_764_244_800_000_000L;

    private final List<@Nullable String> values = new ArrayList<>();

    @Test
    void aRowIsShownWholeWithItsKey() {
        // Given
        Mutation change = row().marker()
                .cell("note", Cql.text("fast"))
                .tombstone("price")
                .element("amounts", Cql.text("x"), Cql.integer(3))
                .elementTombstone("amounts", Cql.text("y"))
                .overwrite("contact")
                .element("contact", Cql.field(1), Cql.text("1"))
                .complexDeletion("tags")
                .showAsAfter();
        // When
        render(change, ChangeOp.UPDATE, new RowRenderer());
        // Then
        assertThat(values)
                .containsExactly(
                        "{\"shop\":\"s1\",\"id\":1,\"open\":null,\"note\":\"fast\",\"origin\":null,\"price\":null,"
                                + "\"amounts\":{\"x\":3},\"contact\":{\"zip\":\"1\"},\"steps\":null,\"tags\":null}");
    }

    @Test
    void aRowThatIsGoneHasNoValue() {
        render(row().rowDeletion().showAsAfter(), ChangeOp.DELETE, new RowRenderer());
        assertThat(values).containsExactly((String) null);
    }

    @Test
    void aChangeShowsWhatWasBeforeAndIsAfter() {
        render(row().marker().showAsAfter(), ChangeOp.INSERT, new ChangeRenderer(new Origin("c", "dc1", "p")));
        assertThat(values).singleElement().asString().contains("\"before\":null,\"after\":{\"note\":null,");
    }

    @Test
    void theEnvelopeDebeziumShowsTheWholeRowAndWhatTheChangeSet() {
        render(
                row().cell("note", Cql.text("fast")).showAsAfter(),
                ChangeOp.UPDATE,
                new DebeziumRenderer(new Origin("c", "dc1", "p")));
        assertThat(values)
                .singleElement()
                .asString()
                .contains("\"before\":null,\"after\":{")
                .contains("\"note\":{\"value\":\"fast\",\"deletion_ts\":null,\"set\":true},\"open\":"
                        + "{\"value\":null,\"deletion_ts\":null,\"set\":false}");
    }

    @Test
    void theEnvelopeRowRefusesEventsWithoutImages() {
        assertThatThrownBy(() -> render(row().marker(), ChangeOp.INSERT, new RowRenderer()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Mutation row() {
        return new Mutation(Tables.ORDERS, Cql.text("s1"), MICROS).row(Cql.integer(1));
    }

    private void render(Mutation mutation, ChangeOp op, EventRenderer renderer) {
        mutation.render(
                op,
                renderer,
                (key, value, headers) -> values.add(value == null ? null : new String(value, StandardCharsets.UTF_8)));
    }
}
