package dev.cassandrakafka.quickstart.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The input: one GeoJSON feature a line. */
public final class EarthquakeFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EarthquakeFile() {}

    /** The lines of the file by the id of their feature, in the order of the file. */
    public static Map<String, String> lines(Path file) {
        Map<String, String> lines = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                lines.put(JSON.readTree(line).path("id").asText(), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
        return lines;
    }

    /** What a line says. */
    public static Earthquake read(String line) {
        try {
            return Earthquake.of(JSON.readTree(line));
        } catch (IOException e) {
            throw new UncheckedIOException("the line is not JSON", e);
        }
    }
}
