package dev.cassandrakafka.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the machine with its first arguments, run to its end. */
record Command(List<String> words, Duration limit) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    static Command of(String... words) {
        return new Command(List.of(words), LIMIT);
    }

    /** What it printed; fails with what it complained about if it ended with an error. */
    String run(String... arguments) {
        return runWithInput("", arguments);
    }

    /** {@link #run} with text on its standard input. */
    String runWithInput(String input, String... arguments) {
        Ended ended = tryWithInput(input, arguments);
        if (ended.status() != 0) {
            throw new CommandException(ended);
        }
        return ended.output();
    }

    /** Runs it and tells how it ended, be it with an error. */
    Ended tryWithInput(String input, String... arguments) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of(arguments));
        try {
            return run(all, input);
        } catch (IOException e) {
            throw new UncheckedIOException("%s does not start".formatted(all), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while %s ran".formatted(all), e);
        }
    }

    private Ended run(List<String> all, String input) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("command-");
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(all)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            process.destroy();
            throw new IOException("%s has not ended within %s".formatted(all, limit));
        }
        return new Ended(all, process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** How a command ended. */
    record Ended(List<String> words, int status, String output, String complaint) {}
}
