package dev.cassandrakafka.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuntimeStatusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theDetailOfARoleComesThroughJson() throws JsonProcessingException {
        // Given
        TableStatus table = new TableStatus("shop", "orders", 7, Map.of("ReplicaCopy", 14L), "2026-11-27T12:00:00Z");
        RuntimeStatus status = running()
                .with(new MergeStatus("RUNNING", 6, 0, 1024, List.of(table)))
                .with(new ControlStatus(
                        List.of(new PreflightFinding(FindingSeverity.ERROR, null, "cdc", "shop.orders", "a sentence")),
                        List.of(new TableCoverage(
                                "shop",
                                "orders",
                                null,
                                "2026-11-27T12:00:00Z",
                                16,
                                3,
                                "a host",
                                "2026-11-27T11:00:00Z")),
                        List.of(new HostCoverage("a host", "10.0.0.7", null, null))));
        // When
        RuntimeStatus read = JSON.readValue(JSON.writeValueAsString(status), RuntimeStatus.class);
        // Then
        assertThat(read).isEqualTo(status);
        assertThat(read.capture()).isNull();
    }

    @Test
    void aDocumentWithoutDetailIsRead() throws JsonProcessingException {
        // When
        RuntimeStatus read = JSON.readValue(
                "{\"role\":\"sink\",\"pipeline\":\"a\",\"ready\":true,\"reason\":\"Running\",\"message\":\"m\"}",
                RuntimeStatus.class);
        // Then
        assertThat(read.topics()).isEmpty();
        assertThat(read.merge()).isNull();
    }

    private static RuntimeStatus running() {
        return new RuntimeStatus("merge", "shop", true, RuntimeReason.RUNNING, "m", 0, 0, 0, 0, null, List.of());
    }
}
