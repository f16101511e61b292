package dev.cassandrakafka.change.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.type.ScalarType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TableSchemaTest {
    private static final ColumnSchema ID = new ColumnSchema("id", ColumnKind.PARTITION_KEY, 0, "int", false);
    private static final ColumnSchema AT = new ColumnSchema("at", ColumnKind.CLUSTERING, 0, "timestamp", true);
    private static final ColumnSchema NOTE = new ColumnSchema("note", ColumnKind.REGULAR, -1, "text", false);
    private static final DroppedColumn OLD = new DroppedColumn("old", "int", 1234567);

    private final TableSchema schema = schema(List.of(NOTE, AT, ID), List.of(OLD));

    @Test
    void aSchemaIsReadBack() {
        // When
        TableSchema read = TableSchemaJson.read(TableSchemaJson.write(schema));
        // Then
        assertThat(read).isEqualTo(schema);
        assertThat(read.columns(ColumnKind.CLUSTERING)).containsExactly(AT);
        assertThat(read.columns(ColumnKind.REGULAR).get(0).cqlType()).isEqualTo(ScalarType.TEXT);
    }

    @Test
    void theFingerprintDoesNotDependOnTheOrderInWhichColumnsAreRead() {
        assertThat(schema(List.of(ID, NOTE, AT), List.of(OLD))).isEqualTo(schema);
    }

    @Test
    void theFingerprintIsFixed() {
        assertThat(schema.key()).isEqualTo("00000000-0000-0001-0000-000000000002/cd94accbf93b2a44");
    }

    @Test
    void everyPartCountsInTheFingerprint() {
        // Given
        ColumnSchema ascending = new ColumnSchema("at", ColumnKind.CLUSTERING, 0, "timestamp", false);
        DroppedColumn later = new DroppedColumn("old", "int", 1234568);
        // Then
        assertThat(List.of(
                        schema(List.of(ID, AT), List.of(OLD)),
                        schema(List.of(ID, ascending, NOTE), List.of(OLD)),
                        schema(List.of(ID, AT, NOTE), List.of()),
                        schema(List.of(ID, AT, NOTE), List.of(later)),
                        TableSchema.of(schema.id(), "k", "t", schema.columns(), schema.dropped(), true, true),
                        TableSchema.of(schema.id(), "k", "t", schema.columns(), schema.dropped(), false, false),
                        schema))
                .extracting(TableSchema::fingerprint)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotASchemaIsMalformed() {
        String json = new String(TableSchemaJson.write(schema), UTF_8);
        for (String bad : List.of(
                "",
                "null",
                "{}",
                "[]",
                "{\"id\":1}",
                json + "x",
                json.replace("\"text\"", "null"),
                json.replace("\"columns\":[", "\"columns\":[null,"),
                json.replace("\"note\"", "\"nope\""))) {
            assertThatThrownBy(() -> TableSchemaJson.read(bad.getBytes(UTF_8)))
                    .as(bad)
                    .isInstanceOf(MalformedSchemaException.class);
        }
    }

    private static TableSchema schema(List<ColumnSchema> columns, List<DroppedColumn> dropped) {
        return TableSchema.of(new UUID(1, 2), "k", "t", columns, dropped, false, true);
    }
}
