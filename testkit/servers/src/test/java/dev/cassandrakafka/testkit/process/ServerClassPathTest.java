package dev.cassandrakafka.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerClassPathTest {

    @ParameterizedTest
    @CsvSource({"kafka, kafka_2.13", "cassandra, cassandra-all", "cql-stub, simulacron-native-server"})
    void holdsTheServerTheGuardAndTheModuleItself(String server, String artifact) {
        // When
        var entries = Pattern.compile(File.pathSeparator)
                .splitAsStream(ServerClassPath.of(server).value())
                .map(Path::of)
                .toList();
        // Then
        assertThat(entries).allSatisfy(entry -> assertThat(entry).exists());
        assertThat(entries.get(0).toString()).contains("server-" + server);
        assertThat(entries).anySatisfy(entry -> assertThat(entry.toString()).contains("guard"));
        assertThat(entries)
                .anySatisfy(entry -> assertThat(entry.getFileName().toString()).startsWith(artifact));
    }

    @Test
    void unknownServerNamesTheModuleToAdd() {
        assertThatThrownBy(() -> ServerClassPath.of("oracle"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("add the module testkit-server-oracle");
    }
}
