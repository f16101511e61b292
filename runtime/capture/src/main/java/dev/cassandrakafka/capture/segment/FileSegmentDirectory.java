package dev.cassandrakafka.capture.segment;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jcip.annotations.Immutable;

/** {@code cdc_raw} on the disk, and where damaged segments are copied to. */
@Immutable
public final class FileSegmentDirectory implements SegmentDirectory {
    private static final int LONGEST_INDEX = 64;

    private final Path directory;
    private final Path quarantine;

    /** The directory that {@code cdc_raw_directory} of cassandra.yaml names; copies go into its folder {@code quarantine}. */
    public FileSegmentDirectory(Path directory) {
        this(directory, directory.resolve("quarantine"));
    }

    /** The same, with another place for copies. */
    public FileSegmentDirectory(Path directory, Path quarantine) {
        this.directory = directory;
        this.quarantine = quarantine;
    }

    /** Where the log of a segment is. */
    public Path log(SegmentName name) {
        return directory.resolve(name.logFile());
    }

    @Override
    public List<SegmentFile> scan() throws IOException {
        TreeMap<SegmentName, Boolean> names = new TreeMap<>();
        Map<SegmentName, Long> logs = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "CommitLog-*")) {
            for (Path file : files) {
                add(file, names, logs);
            }
        }
        List<SegmentFile> segments = new ArrayList<>();
        for (Map.Entry<SegmentName, Boolean> entry : names.entrySet()) {
            SegmentName name = entry.getKey();
            Optional<SegmentIndex> index = entry.getValue() ? index(name) : Optional.empty();
            segments.add(new SegmentFile(name, Optional.ofNullable(logs.get(name)), entry.getValue(), index));
        }
        return segments;
    }

    private static void add(Path file, Map<SegmentName, Boolean> names, Map<SegmentName, Long> logs)
            throws IOException {
        String fileName = String.valueOf(file.getFileName());
        Optional<SegmentName> name = SegmentName.of(fileName);
        if (name.isEmpty()) {
            return;
        }
        names.merge(name.get(), SegmentName.isIndex(fileName), Boolean::logicalOr);
        if (!SegmentName.isIndex(fileName)) {
            try {
                logs.put(name.get(), Files.size(file));
            } catch (NoSuchFileException gone) {
                names.computeIfPresent(name.get(), (key, indexed) -> indexed ? true : null);
            }
        }
    }

    private Optional<SegmentIndex> index(SegmentName name) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(directory.resolve(name.indexFile()));
            return bytes.length > LONGEST_INDEX
                    ? Optional.empty()
                    : SegmentIndex.parse(new String(bytes, StandardCharsets.US_ASCII));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(SegmentName name) throws IOException {
        Files.deleteIfExists(log(name));
        Files.deleteIfExists(directory.resolve(name.indexFile()));
    }

    @Override
    public void deleteIndex(SegmentName name) throws IOException {
        if (!Files.exists(log(name))) {
            Files.deleteIfExists(directory.resolve(name.indexFile()));
        }
    }

    @Override
    public long quarantinedBytes() throws IOException {
        if (!quarantine.startsWith(directory) || !Files.isDirectory(quarantine)) {
            return 0;
        }
        try (Stream<Path> copies = Files.list(quarantine)) {
            return copies.map(Path::toFile).mapToLong(File::length).sum();
        }
    }

    @Override
    public String quarantine(SegmentName name) throws IOException {
        Files.createDirectories(quarantine);
        for (String file : List.of(name.logFile(), name.indexFile())) {
            Path source = directory.resolve(file);
            if (Files.exists(source)) {
                // Under another name first: a copy that is there is whole.
                Path part = quarantine.resolve(file + ".part");
                Files.copy(source, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, quarantine.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return quarantine.resolve(name.logFile()).toString();
    }
}
