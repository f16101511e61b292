package dev.cassandrakafka.sink.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Examples in the project's documents: fenced blocks of a language that names what they are. */
public final class Documents {
    private static final Path FOLDER = Path.of("..", "..", "docs");

    private Documents() {}

    /** The contents of all blocks of a kind, of which there is at least one. */
    public static Stream<String> blocks(String document, String kind) throws IOException {
        Pattern block = Pattern.compile("^```" + kind + "\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL);
        List<String> found = block.matcher(Files.readString(FOLDER.resolve(document)))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(found).as(kind).isNotEmpty();
        return found.stream();
    }
}
