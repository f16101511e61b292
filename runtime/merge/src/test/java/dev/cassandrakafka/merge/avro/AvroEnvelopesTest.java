package dev.cassandrakafka.merge.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.envelope.Origin;
import dev.cassandrakafka.merge.envelope.Shown;
import dev.cassandrakafka.merge.envelope.Tables;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.EventRenderer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each envelope in Avro, read by Avro's own reader. */
final class AvroEnvelopesTest {
    private static final Origin ORIGIN = new Origin("shop-cluster", "dc1", "shop");

    /** What there is in Avro. */
    enum Kind {
        CHANGE,
        CHANGE_WITH_IMAGES,
        DEBEZIUM,
        DEBEZIUM_WITH_IMAGES,
        ROW;

        EventRenderer renderer(SchemaIds ids) {
            return switch (this) {
                case CHANGE -> new AvroChangeRenderer(ORIGIN, ids, false);
                case CHANGE_WITH_IMAGES -> new AvroChangeRenderer(ORIGIN, ids, true);
                case DEBEZIUM -> new AvroDebeziumRenderer(ORIGIN, ids, false);
                case DEBEZIUM_WITH_IMAGES -> new AvroDebeziumRenderer(ORIGIN, ids, true);
                case ROW -> new AvroRowRenderer(ORIGIN.prefix(), ids);
            };
        }
    }

    private final AvroReader registry = new AvroReader();
    private final List<@Nullable GenericRecord> values = new ArrayList<>();

    @Test
    void theEnvelopeDebeziumTellsEachStatement() throws IOException {
        Goldens.compare("debezium.txt", Kind.DEBEZIUM.renderer(registry), registry);
    }

    @Test
    void aChangeShowsTheRowBeforeAndAfter() {
        render(Kind.CHANGE_WITH_IMAGES, ChangeOp.UPDATE);
        assertThat(values.get(0).get("before")).isNull();
        assertThat(values.get(0).get("after")).asString().isEqualTo(wholeRow("\"open\": null, "));
    }

    @Test
    void aRowIsShownWholeWithItsKeyAndIsNullWhenItIsGone() {
        render(Kind.ROW, ChangeOp.UPDATE);
        render(Kind.ROW, ChangeOp.DELETE);
        assertThat(values.get(0))
                .asString()
                .isEqualTo(wholeRow("").replaceFirst("\\{", "{\"shop\": \"s1\", \"id\": 1, \"open\": null, "));
        assertThat(values.get(1)).isNull();
    }

    @Test
    void theEnvelopeDebeziumShowsTheWholeRowAndWhatTheChangeSet() {
        render(Kind.DEBEZIUM_WITH_IMAGES, ChangeOp.UPDATE);
        GenericRecord after = (GenericRecord) values.get(0).get("after");
        assertThat(values.get(0).get("before")).isNull();
        assertThat(after.get("note")).hasToString("{\"value\": \"fast\", \"deletion_ts\": null, \"set\": true}");
        assertThat(after.get("origin")).hasToString("{\"value\": null, \"deletion_ts\": null, \"set\": false}");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aColumnThatIsAddedFitsReadersOfBothSides(Kind kind) {
        Schema before = valueSchema(kind, Tables.ORDERS);
        Schema after = valueSchema(kind, Tables.ordersWithWeight());
        assertThat(fits(after, before)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        assertThat(fits(before, after)).isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    private static SchemaCompatibilityType fits(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }

    private Schema valueSchema(Kind kind, TableSchema table) {
        Shown.row(table, ChangeOp.UPDATE, kind.renderer(registry), (key, value, headers) -> {});
        return registry.last();
    }

    private void render(Kind kind, ChangeOp op) {
        Shown.row(
                Tables.ORDERS,
                op,
                kind.renderer(registry),
                (key, value, headers) -> values.add(value == null ? null : registry.read(value)));
    }

    private static String wholeRow(String statics) {
        return "{\"note\": \"fast\", " + statics + "\"origin\": null, \"price\": null, \"amounts\": {\"x\": 3}, "
                + "\"contact\": {\"street\": null, \"zip\": \"1\"}, \"steps\": null, \"tags\": [\"red\"]}";
    }
}
