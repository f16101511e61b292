package dev.cassandrakafka.runtime.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page in docs with generated blocks, {@code <!-- generated: name -->} to {@code <!-- end -->}. */
record Page(Path file) {
    private static final String END = "<!-- end -->";

    static Page of(String name) {
        return new Page(Path.of("../../docs", name));
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The YAML after the comment that says example. */
    String example() {
        String text = text();
        int from = text.indexOf("```yaml\n", text.indexOf("<!-- example -->")) + "```yaml\n".length();
        return text.substring(from, text.indexOf("```", from));
    }

    /** Compares a block with what it should be; writes it with {@code -Dgenerate=true}. */
    void hasBlock(String name, String expected) {
        String begin = "<!-- generated: " + name + " -->\n";
        String text = text();
        int from = text.indexOf(begin) + begin.length();
        assertThat(from).as("block %s in %s", name, file).isGreaterThan(begin.length());
        int to = text.indexOf(END, from);
        if (Boolean.getBoolean("generate")) {
            write(text.substring(0, from) + expected + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("generate it again: mvn -pl runtime/common -am test -Dtest='Pipeline*Test,*PageTest'"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate=true")
                .isEqualTo(expected);
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
