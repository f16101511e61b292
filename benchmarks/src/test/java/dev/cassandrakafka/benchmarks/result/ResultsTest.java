package dev.cassandrakafka.benchmarks.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {
    private final Results results = new Results(
            "pipe",
            List.of(
                    Figure.of("pipe.sink.cpu", 7.5, "s/million records"),
                    Figure.of("pipe.cpu.sink/bare", 1.25, "ratio", Goal.atMost(1.0))));

    @Test
    void fileHasNameValueUnitGoalAndWhetherItHolds(@TempDir Path directory) throws Exception {
        assertThat(results.write(directory))
                .hasFileName("pipe.json")
                .content()
                .isEqualTo(
                        """
                        [ {
                          "name" : "pipe.sink.cpu",
                          "value" : 7.5,
                          "unit" : "s/million records",
                          "goal" : null,
                          "holds" : null
                        }, {
                          "name" : "pipe.cpu.sink/bare",
                          "value" : 1.25,
                          "unit" : "ratio",
                          "goal" : "<= 1.0",
                          "holds" : false
                        } ]""");
    }

    @Test
    void tableSaysWhichGoalIsMissed() {
        var out = new StringWriter();
        results.print(new PrintWriter(out));
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("pipe.sink.cpu").contains("7.500"),
                        line -> assertThat(line).contains("<= 1.0").endsWith("MISSED"));
    }
}
