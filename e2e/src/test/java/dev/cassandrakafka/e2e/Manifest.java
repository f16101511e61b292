package dev.cassandrakafka.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A file of {@code e2e/manifests} with its {@code ${...}} filled in. */
final class Manifest {
    private Manifest() {}

    static String filled(String file, Map<String, String> values) {
        String text = read("e2e/manifests/" + file);
        for (var value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (text.contains("${")) {
            int start = text.indexOf("${");
            throw new IllegalStateException(
                    "%s: %s has no value".formatted(file, text.substring(start, text.indexOf('}', start) + 1)));
        }
        return text;
    }

    /** A file of the repository. */
    static String read(String path) {
        try {
            return Files.readString(Settings.repository().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
