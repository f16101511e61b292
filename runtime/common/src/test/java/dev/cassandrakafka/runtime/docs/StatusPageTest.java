package dev.cassandrakafka.runtime.docs;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.health.Names;
import dev.cassandrakafka.runtime.metrics.Metric;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatusPageTest {
    private final Page page = Page.of("status-and-metrics.md");

    @Test
    void eachReasonIsOnThePage() {
        String rows = Arrays.stream(RuntimeReason.values())
                .map(reason -> "| `%s` | %s |%n".formatted(Names.of(reason), reason.sentence()))
                .collect(Collectors.joining());
        page.hasBlock("reasons", "| Reason | Meaning |\n|---|---|\n" + rows);
    }

    @Test
    void eachMetricIsOnThePage() {
        String rows =
                Metric.all().stream().map(Metric::spec).map(StatusPageTest::row).collect(Collectors.joining());
        page.hasBlock("metrics", "| Metric | Kind | Labels | Meaning |\n|---|---|---|---|\n" + rows);
    }

    private static String row(Metric.Spec metric) {
        String name = metric.kind() == Metric.Kind.TIMER
                ? metric.exposed().get(0).replace("_count", "")
                : metric.exposed().get(0);
        String labels = metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
        String kind = metric.kind().name().toLowerCase(java.util.Locale.ROOT);
        return "| `%s` | %s | %s | %s |%n".formatted(name, kind, labels, metric.sentence());
    }
}
