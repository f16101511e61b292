package dev.cassandrakafka.operator.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.operator.event.EventReason;
import dev.cassandrakafka.operator.identity.Annotation;
import dev.cassandrakafka.operator.management.Meter;
import dev.cassandrakafka.operator.report.ConditionReason;
import dev.cassandrakafka.operator.report.ConditionType;
import dev.cassandrakafka.operator.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GeneratedPagesTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void settingsOfTheOperatorAreAsDocumented() throws IOException {
        var page = new Page("Settings of the operator")
                .text("Environment variables of the operator's container.")
                .table("Variable", "Default", "What it does");
        for (var setting : Setting.values()) {
            page.row("`" + setting.name() + "`", setting.defaultText(), setting.description());
        }
        verify("operator-settings.md", page);
    }

    @Test
    void conditionsReasonsEventsAnnotationsAndMetersAreAsDocumented() throws IOException {
        var page = new Page("What the operator says").text("Conditions of a `CassandraSink`:");
        page.table("Type", "Meaning");
        for (var type : ConditionType.values()) {
            page.row("`" + type.type() + "`", type.description());
        }
        page.text("Their reasons:").table("Reason", "Meaning", "Waits for a human");
        for (var reason : ConditionReason.values()) {
            page.row("`" + reason.reason() + "`", reason.description(), reason.needsHuman() ? "yes" : "");
        }
        page.text("Events:").table("Reason", "Type", "When");
        for (var reason : EventReason.values()) {
            page.row("`" + reason.reason() + "`", reason.type(), reason.description());
        }
        page.text("Annotations of the objects that it makes:").table("Annotation", "Meaning");
        for (var annotation : Annotation.values()) {
            page.row("`" + annotation.key() + "`", annotation.description());
        }
        page.text("Meters at `/metrics` (Prometheus writes `_` for `.`, and adds the unit):")
                .table("Meter", "Meaning");
        for (var meter : Meter.values()) {
            page.row("`" + meter.meterName() + "`", meter.description());
        }
        verify("operator-says.md", page);
    }

    private static void verify(String name, Page page) throws IOException {
        var file = DOCS.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, page.toString());
        }
        assertThat(page.toString()).isEqualTo(Files.readString(file));
    }
}
