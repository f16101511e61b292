package dev.cassandrakafka.kinds.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the generated files of the kinds into a checkout, whose root is the only argument. */
public final class Generate {
    private Generate() {}

    /** Entry point. */
    @SuppressWarnings("SystemOut") // a tool for the terminal
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        for (Map.Entry<String, String> file : GeneratedFiles.all().entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
            System.out.println("wrote " + file.getKey());
        }
    }
}
