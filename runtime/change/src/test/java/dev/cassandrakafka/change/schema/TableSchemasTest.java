package dev.cassandrakafka.change.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TableSchemasTest {
    private static final UUID ID = new UUID(1, 2);

    private final TableSchemas schemas = new TableSchemas();

    @Test
    void everyVersionIsFoundAndTheLastAddedIsTheLatest() throws InterruptedException {
        // Given
        TableSchema first = schema("int");
        TableSchema second = schema("bigint");
        // When
        schemas.add(second);
        schemas.add(first);
        // Then
        assertThat(schemas.find(ID, first.fingerprint())).contains(first);
        assertThat(schemas.find(ID, second.fingerprint())).contains(second);
        assertThat(schemas.latest(ID)).contains(first);
        assertThat(schemas.await(ID, second.fingerprint(), Duration.ZERO)).contains(second);
        assertThat(schemas.find(new UUID(0, 0), first.fingerprint())).isEmpty();
    }

    @Test
    void aSchemaIsWaitedFor() throws InterruptedException {
        // Given
        TableSchema schema = schema("int");
        Thread adds = new Thread(() -> schemas.add(schema));
        // When
        adds.start();
        // Then
        assertThat(schemas.await(ID, schema.fingerprint(), Duration.ofMinutes(1)))
                .contains(schema);
        assertThat(schemas.await(ID, 0, Duration.ofMillis(1))).isEmpty();
    }

    private static TableSchema schema(String type) {
        var key = new ColumnSchema("id", ColumnKind.PARTITION_KEY, 0, type, false);
        return TableSchema.of(ID, "k", "t", List.of(key), List.of(), false, true);
    }
}
