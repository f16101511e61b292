package dev.cassandrakafka.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.benchmarks.result.Figure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the benchmarks run, not what they measure: seconds instead of minutes. */
class BenchmarksIT {

    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    @TempDir
    private Path results;

    @Test
    void mappingMeasuresBothSidesAndWritesItsFigures() throws Exception {
        // When
        var exit = run("mapping", "--forks", "0", "--iterations", "1", "--iteration-millis", "200");
        // Then
        assertThat(exit).isZero();
        assertThat(figures("mapping"))
                .extracting(Figure::name)
                .contains("mapping.sink.time", "mapping.bare.allocation", "mapping.time.sink/bare");
        assertThat(figures("mapping")).extracting(Figure::value).allMatch(value -> value > 0);
    }

    @Test
    void pipeMeasuresEachContenderAndWritesItsFigures() throws Exception {
        // When
        var exit = run("pipe", "--warm-up", "1707", "--records", "3000", "--repeats", "1");
        // Then
        assertThat(exit).isZero();
        assertThat(figures("pipe"))
                .extracting(Figure::name)
                .contains(
                        "pipe.rows-of-their-own.cpu.sink/bare-single",
                        "pipe.shared-partitions.cpu.sink/bare-batch",
                        "pipe.shared-partitions.sink.rate");
    }

    @Test
    void mergeTakesThreeCopiesOfEachRowAndEmitsEachOnce() throws Exception {
        // When
        var exit = run("merge", "--rows", "2000", "--rounds", "1");
        // Then
        assertThat(exit).isZero();
        assertThat(figures("merge"))
                .filteredOn(figure -> figure.name().equals("merge.emitted.share"))
                .extracting(Figure::value)
                .containsExactly(1 / 3.0);
        assertThat(figures("merge")).extracting(Figure::value).allMatch(value -> value > 0);
    }

    @Test
    void captureScansAndDrainsTheSegmentsOfANode() throws Exception {
        // When
        var exit = run(
                "capture",
                "--parts",
                "SCAN,DRAIN",
                "--rows",
                "12000",
                "--rounds",
                "1",
                "--segment-mebibytes",
                "1",
                "--debezium",
                "target/none");
        // Then
        assertThat(exit).isZero();
        assertThat(figures("capture"))
                .filteredOn(figure -> figure.name().endsWith(".missing"))
                .hasSize(2)
                .extracting(Figure::value)
                .containsOnly(0.0);
        assertThat(figures("capture")).extracting(Figure::name).contains("scan.captured-100.kafka/no-op");
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("--results", results.toString(), "--directory", "target/pipe-it"));
        all.addAll(List.of(arguments));
        return BenchmarksMain.commandLine().execute(all.toArray(String[]::new));
    }

    private List<Figure> figures(String name) throws Exception {
        var file = results.resolve(name + ".json").toFile();
        return List.of(new ObjectMapper().readValue(file, Figure[].class));
    }
}
