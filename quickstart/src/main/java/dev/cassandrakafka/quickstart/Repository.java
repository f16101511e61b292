package dev.cassandrakafka.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where things lie in a checkout of the project.
 *
 * @param root the top folder
 */
record Repository(Path root) {

    /**
     * Finds the jar of the sink.
     *
     * @throws QuickstartException if it has not been built
     */
    Path sinkJar() {
        return existing("runtime/sink/target/sink/sink.jar");
    }

    Path customResourceDefinitions() {
        return existing("crds");
    }

    Path example() {
        return existing("examples/earthquakes.yaml");
    }

    Path schema() {
        return existing("examples/schema.cql");
    }

    Path earthquakes() {
        return existing("examples/data/earthquakes.ndjson");
    }

    private Path existing(String path) {
        Path file = root.resolve(path).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            throw new QuickstartException(
                    file + " is missing; start by quickstart/run.sh, which builds what is needed");
        }
        return file;
    }
}
