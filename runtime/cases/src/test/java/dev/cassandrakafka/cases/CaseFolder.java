package dev.cassandrakafka.cases;

import dev.cassandrakafka.testkit.cassandra.CassandraVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The cases of this module. */
final class CaseFolder {
    static final Path PATH = Path.of("cases");

    private CaseFolder() {}

    /** All files in order, those with the tables of a group among them. */
    static List<CaseFile> files() {
        try (var files = Files.walk(PATH)) {
            return files.filter(file -> file.toString().endsWith(".cql"))
                    .sorted()
                    .map(CaseParser::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for one line of Cassandra. */
    static List<CaseFile> files(CassandraVersion version) {
        return files().stream()
                .filter(file -> file.versions().contains(version))
                .toList();
    }
}
