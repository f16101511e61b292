package dev.cassandrakafka.runtime.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Invalid;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jcip.annotations.Immutable;

/**
 * A pipeline file of a role: YAML, or JSON where its name ends in {@code .json}. Read strictly: whatever is not understood is a problem.
 * Safe for use by several threads.
 *
 * @param <T> the record of the role's pipeline
 */
@Immutable
public final class PipelineFile<T> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;
    private final Class<T> type;
    private final FieldSchema schema;
    private final Function<T, List<SchemaCheck.Finding>> rules;

    private PipelineFile(Path file, Class<T> type, String schema, Function<T, List<SchemaCheck.Finding>> rules) {
        this.file = file;
        this.type = type;
        this.schema = schema(schema);
        this.rules = rules;
    }

    /** The pipeline file of the role {@code sink}. */
    public static PipelineFile<SinkPipeline> sink(Path file) {
        return new PipelineFile<>(file, SinkPipeline.class, "sink-pipeline.schema.json", SinkPipelineRules::check);
    }

    /** The pipeline file of the roles of change capture. */
    public static PipelineFile<CdcPipeline> cdc(Path file) {
        return new PipelineFile<>(file, CdcPipeline.class, "cdc-pipeline.schema.json", CdcPipelineRules::check);
    }

    /** Where the file is. */
    public Path path() {
        return file;
    }

    /** Reads and checks the file as it is now. */
    public PipelineOutcome<T> read() {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            return wrong("the file %s does not exist; create it or name another with --pipeline".formatted(file), 1);
        } catch (IOException e) {
            return wrong("the file %s cannot be read: %s".formatted(file, e), 1);
        }
    }

    private PipelineOutcome<T> parse(String text) {
        try {
            boolean json = name().toLowerCase(Locale.ROOT).endsWith(".json");
            return check(LocatedReader.read(text, json));
        } catch (JacksonException e) {
            int line = Optional.ofNullable(e.getLocation())
                    .map(JsonLocation::getLineNr)
                    .orElse(1);
            return wrong("cannot be read: " + sentence(e.getOriginalMessage()), Math.max(1, line));
        } catch (IOException e) {
            throw new UncheckedIOException("no I/O happens on text", e);
        }
    }

    private PipelineOutcome<T> check(Located tree) throws JacksonException {
        List<SchemaCheck.Finding> findings = SchemaCheck.check(tree.root(), schema);
        if (!findings.isEmpty()) {
            return invalid(tree, findings);
        }
        T pipeline = MAPPER.treeToValue(tree.root(), type);
        List<SchemaCheck.Finding> broken = rules.apply(pipeline);
        return broken.isEmpty() ? new Valid<>(pipeline) : invalid(tree, broken);
    }

    private PipelineOutcome<T> invalid(Located tree, List<SchemaCheck.Finding> findings) {
        return new Invalid<>(findings.stream()
                .sorted(Comparator.comparingInt(finding -> tree.line(finding.path())))
                .map(finding -> new Problem(finding.path(), finding.message(), place(tree.line(finding.path()))))
                .toList());
    }

    private PipelineOutcome<T> wrong(String message, int line) {
        return new Invalid<>(List.of(new Problem("", message, place(line))));
    }

    private String place(int line) {
        return name() + " line " + line;
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    /** The parser's message without the excerpts of the file, which could show a value. */
    private static String sentence(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private static FieldSchema schema(String resource) {
        try (InputStream in = PipelineFile.class.getResourceAsStream(resource)) {
            return MAPPER.readValue(in, FieldSchema.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + resource + " in the archive is damaged", e);
        }
    }
}
