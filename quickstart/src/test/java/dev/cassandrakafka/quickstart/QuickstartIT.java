package dev.cassandrakafka.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class QuickstartIT {
    @Test
    void everyEarthquakeArrivesAsItIs() {
        int exitCode = new CommandLine(new Quickstart()).execute("--once", "--repository", "..", "--dir", "target/it");
        assertThat(exitCode).isZero();
    }
}
