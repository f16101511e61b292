package dev.cassandrakafka.benchmarks.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The pipeline files of the scenarios. */
public final class Pipelines {
    private Pipelines() {}

    /** Writes the pipeline file of a scenario, which is also named after its consumer group. */
    public static Path write(Scenario scenario, Path file, String group, String bootstrap, int port, String topic) {
        try (var in = Pipelines.class.getResourceAsStream(scenario.label() + ".yaml")) {
            var template = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return Files.writeString(file, template.formatted(group, bootstrap, port, topic));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a pipeline file as the sink does. */
    public static SinkPipeline read(Path file) {
        var outcome = PipelineFile.sink(file).read();
        if (outcome instanceof Valid<SinkPipeline> valid) {
            return valid.pipeline();
        }
        throw new IllegalStateException(String.format(Locale.ROOT, "%s: %s", file, outcome));
    }
}
