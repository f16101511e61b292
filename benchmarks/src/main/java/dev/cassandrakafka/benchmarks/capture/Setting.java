package dev.cassandrakafka.benchmarks.capture;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How much change capture is measured.
 *
 * @param repository the top folder of the checkout, where the roles have been built
 * @param directory for servers and sides; what an earlier run left in it is removed
 * @param debezium the folder with its unpacked archive; without it ours alone is measured
 * @param parts what is measured
 * @param rows that are written before; those in finished segments count
 * @param rounds of scans and drains, in turn
 * @param latencySeconds of paced load
 * @param rowsPerSecond of paced load
 * @param segmentMebibytes of the commit log
 */
public record Setting(
        Path repository,
        Path directory,
        Optional<Path> debezium,
        Set<Part> parts,
        int rows,
        int rounds,
        int latencySeconds,
        int rowsPerSecond,
        int segmentMebibytes) {
    public Setting {
        parts = Set.copyOf(parts);
        directory = directory.toAbsolutePath().normalize();
    }

    boolean has(Part part) {
        return parts.contains(part);
    }
}
