package dev.cassandrakafka.benchmarks.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finished segments that are kept aside, so that each side can have them again.
 *
 * @param directory with the logs and their indexes
 * @param indexes names of the indexes, in the order of the log
 */
record Stash(Path directory, List<String> indexes) {
    private static final String INDEX = "_cdc.idx";

    /** Names of the indexes of the finished segments of a node. */
    static List<String> finished(Path cdcRaw) {
        try (var files = Files.list(cdcRaw)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(INDEX))
                    .filter(name -> isFinished(cdcRaw.resolve(name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFinished(Path index) {
        try {
            return Files.readString(index).contains("COMPLETED");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes those of a node that are wanted aside, without copying the logs. */
    static Stash of(Path cdcRaw, Path directory, Predicate<String> wanted) {
        var names = finished(cdcRaw).stream().filter(wanted).toList();
        names.forEach(name -> put(cdcRaw, directory, name));
        return new Stash(directory, names);
    }

    /** The first few of them in a directory of their own. */
    Stash first(int segments, Path own) {
        var few = indexes.subList(0, Math.min(segments, indexes.size()));
        few.forEach(name -> put(directory, own, name));
        return new Stash(own, few);
    }

    /** Puts them into the directory that a side watches, as a node does: first the log, then the index. */
    void publish(Path watched) {
        indexes.forEach(name -> put(directory, watched, name));
    }

    private static void put(Path from, Path to, String index) {
        var log = index.replace(INDEX, ".log");
        var part = to.resolve(index + ".part");
        try {
            Files.createDirectories(to);
            Files.createLink(to.resolve(log), from.resolve(log));
            Files.copy(from.resolve(index), part);
            Files.move(part, to.resolve(index), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
