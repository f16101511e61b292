package dev.cassandrakafka.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MetricsTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Metrics metrics = new Metrics(registry);

    static List<Metric> all() {
        return Metric.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void prometheusShowsEachMetricUnderItsDocumentedName(Metric metric) {
        // Given
        String[] labels = metric.spec().labels().toArray(String[]::new);
        // When
        switch (metric.spec().kind()) {
            case COUNTER -> metrics.counter(metric, labels).increment();
            case GAUGE -> metrics.gauge(metric, () -> 1, labels);
            case TIMER -> metrics.timer(metric, labels).record(java.time.Duration.ofSeconds(1));
        }
        // Then
        metric.spec().exposed().forEach(name -> assertThat(registry.scrape().lines())
                .as(name)
                .anyMatch(line -> line.startsWith(name + "{") || line.startsWith(name + " ")));
        assertThat(registry.scrape()).contains(metric.spec().sentence());
    }

    @Test
    void aForgottenLabelIsAnError() {
        assertThatThrownBy(() -> metrics.counter(SinkMetric.RECORDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("topic");
    }

    @Test
    void aCounterIsNotTakenForATimer() {
        assertThatThrownBy(() -> metrics.timer(SinkMetric.RECORDS, "orders"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theProcessHasItsMetrics() {
        // When
        try (ProcessMetrics process = ProcessMetrics.bind(registry)) {
            // Then
            assertThat(process).isNotNull();
            assertThat(registry.scrape())
                    .contains(
                            "jvm_memory_used_bytes",
                            "process_cpu_usage",
                            "jvm_threads_live_threads",
                            "process_uptime_seconds");
        }
    }
}
