package dev.cassandrakafka.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules of the checkout as they lie on disk, so that one that nobody names here is seen all the same. */
final class Project {
    private static final Path ROOT = Path.of("../..");

    private Project() {}

    /** The main classes of our own code on the class path of this test. */
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.cassandrakafka");
    }

    /** Every folder that holds Java sources of main code. */
    static List<Path> packages() {
        return sources().map(Path::getParent).distinct().sorted().toList();
    }

    /** Every source file of main code. */
    static Stream<Path> sources() {
        return javaFiles().filter(file -> file.toString().contains("/src/main/java/"));
    }

    /** Every source file, of tests too. */
    static Stream<Path> javaFiles() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
