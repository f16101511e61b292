package dev.cassandrakafka.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CdcQuickstartIT {
    @Test
    void theTableRebuiltFromItsTopicIsTheTable() {
        int exitCode = new CommandLine(new Quickstart())
                .execute("--cdc", "--once", "--repository", "..", "--dir", "target/it-cdc");
        assertThat(exitCode).isZero();
    }
}
