package dev.cassandrakafka.merge.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Cells that are not of the type that the schema says, as they come after a column was dropped and added again: nothing stops. */
final class OtherKindTest {
    private static final Origin ORIGIN = new Origin("c", "dc1", "p");

    private final List<String> values = new ArrayList<>();

    @Test
    void aCellOfAColumnThatHadNoElementsIsShownAsBytes() {
        render(row().cell("tags", Cql.text("x")), new ChangeRenderer(ORIGIN));
        assertThat(values).singleElement().asString().contains("\"cells\":{\"tags\":{\"value\":\"0x78\",");
    }

    @Test
    void elementsOfAColumnThatHasNoneNowAreShownAsBytes() {
        render(row().element("note", Cql.text("k"), Cql.text("v")), new ChangeRenderer(ORIGIN));
        assertThat(values)
                .singleElement()
                .asString()
                .contains("\"note\":{\"elements\":[{\"key\":\"0x6b\",\"value\":\"0x76\",");
    }

    @Test
    void anElementWhosePathIsNoFieldIsShownAsBytes() {
        render(row().element("contact", Cql.text("abc"), Cql.text("v")), new ChangeRenderer(ORIGIN));
        assertThat(values).singleElement().asString().contains("{\"key\":\"0x616263\",\"value\":\"0x76\",");
    }

    @Test
    void aColumnThatTheSchemaDoesNotHaveIsShownAsBytes() {
        render(row().cell("gone", Cql.integer(1)), new ChangeRenderer(ORIGIN));
        assertThat(values).singleElement().asString().contains("\"gone\":{\"value\":\"0x00000001\",");
    }

    @Test
    void theEnvelopeDebeziumLeavesThemOut() {
        render(row().cell("gone", Cql.integer(1)).cell("tags", Cql.text("x")), new DebeziumRenderer(ORIGIN));
        assertThat(values).singleElement().asString().contains("\"note\":null", "\"tags\":null");
    }

    private static Mutation row() {
        return new Mutation(Tables.ORDERS, Cql.text("s1"), 1).row(Cql.integer(1));
    }

    private void render(Mutation mutation, EventRenderer renderer) {
        mutation.render(
                ChangeOp.UPDATE,
                renderer,
                (key, value, headers) -> values.add(new String(Objects.requireNonNull(value), StandardCharsets.UTF_8)));
    }
}
