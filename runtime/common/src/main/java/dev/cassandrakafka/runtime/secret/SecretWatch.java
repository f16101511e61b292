package dev.cassandrakafka.runtime.secret;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/**
 * Tells when a secret file has changed, come or gone, by size and time of change. Looks at most every ten seconds, through symbolic links,
 * since Kubernetes swaps a link to replace all keys of a Secret at once.
 */
@NotThreadSafe
public final class SecretWatch {
    static final Duration PERIOD = Duration.ofSeconds(10);
    private static final int DEPTH = 2;

    private final Path directory;
    private final Clock clock;
    private Map<Path, Stamp> seen;
    private Instant next;

    SecretWatch(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.seen = stamps();
        this.next = clock.instant().plus(PERIOD);
    }

    /** Whether anything has changed since the last call that said so, or since the watch began. */
    public boolean changed() {
        if (clock.instant().isBefore(next)) {
            return false;
        }
        next = clock.instant().plus(PERIOD);
        Map<Path, Stamp> now = stamps();
        boolean changed = !now.equals(seen);
        seen = now;
        return changed;
    }

    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
            files.filter(Files::isRegularFile).forEach(file -> stamps.put(file, stamp(file)));
        } catch (IOException | java.io.UncheckedIOException e) {
            return stamps; // no directory, or one that is being replaced: the next look sees it whole
        }
        return stamps;
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        } catch (IOException e) {
            return new Stamp(-1, FileTime.fromMillis(0));
        }
    }

    private record Stamp(long size, FileTime time) {}
}
