package dev.cassandrakafka.testkit.process;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The directory of one server, such as {@code target/servers/kafka-1}. Only such a directory is ever emptied, never its parent. */
public final class ServerDirectory {
    private ServerDirectory() {}

    /** Makes {@code parent/name} and removes what an earlier run left in it. */
    public static Path fresh(Path parent, String name) {
        var directory = parent.resolve(name).toAbsolutePath().normalize();
        try {
            if (Files.exists(directory)) {
                Files.walkFileTree(directory, new Deletion());
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new ServerException("cannot make an empty directory " + directory, e);
        }
    }

    /** Writes a configuration file. */
    public static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new ServerException("cannot write " + file, e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
