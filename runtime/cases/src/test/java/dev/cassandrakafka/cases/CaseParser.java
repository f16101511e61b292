package dev.cassandrakafka.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.testkit.cassandra.CassandraVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one {@link CaseFile}. */
final class CaseParser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EXPECT = "-- expect ";
    private static final String ONLY = "-- only ";
    private static final String WAIT = "-- wait";

    private final List<CaseFile.Step> steps = new ArrayList<>();
    private final StringBuilder statement = new StringBuilder();
    private Set<CassandraVersion> versions = EnumSet.allOf(CassandraVersion.class);

    private CaseParser() {}

    static CaseFile read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^(?=" + EXPECT + ")", -1);
            CaseParser parser = new CaseParser();
            parts[0].lines().forEach(parser::line);
            if (!parser.statement.isEmpty()) {
                throw new IllegalArgumentException(file + ": a statement has no semicolon: " + parser.statement);
            }
            Map<String, List<JsonNode>> expected = new LinkedHashMap<>();
            for (String part : List.of(parts).subList(1, parts.length)) {
                int end = part.indexOf('\n');
                expected.put(part.substring(EXPECT.length(), end).strip(), events(part.substring(end)));
            }
            return new CaseFile(file, parser.versions, parts[0], List.copyOf(parser.steps), expected);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<JsonNode> events(String text) throws IOException {
        try (var values = JSON.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll();
        }
    }

    private void line(String line) {
        if (line.startsWith(ONLY)) {
            List<String> names = Arrays.asList(line.substring(ONLY.length()).split(" ", -1));
            versions = EnumSet.allOf(CassandraVersion.class);
            versions.removeIf(version -> !names.contains(version.toString()));
        } else if (line.equals(WAIT)) {
            steps.add(new CaseFile.Wait());
        } else if (!line.isBlank() && !line.startsWith("--")) {
            statement.append(statement.isEmpty() ? "" : "\n").append(line);
            if (isWhole()) {
                steps.add(new CaseFile.Statement(statement.substring(0, statement.length() - 1)));
                statement.setLength(0);
            }
        }
    }

    /** A batch has semicolons in it. */
    private boolean isWhole() {
        boolean batch = statement.indexOf("BEGIN ") == 0;
        return statement.toString().endsWith(batch ? "APPLY BATCH;" : ";");
    }
}
