package dev.cassandrakafka.testkit.pod.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** Renders the broker's configuration, formats its storage on the first start and runs it. */
public final class KafkaPod {
    private KafkaPod() {}

    /** Takes no arguments; {@link KafkaPodConfig} says which environment variables are read. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Path file = write(KafkaPodConfig.render(environment));
        int status = StorageTool.execute(
                new String[] {
                    "format",
                    "--ignore-formatted",
                    "--config",
                    file.toString(),
                    "--cluster-id",
                    KafkaPodConfig.clusterId(environment)
                },
                System.err);
        if (status != 0) {
            System.exit(status);
        }
        Kafka.main(new String[] {file.toString()});
    }

    private static Path write(Properties properties) {
        try {
            Path file = Files.createTempFile("server-", ".properties");
            try (var out = Files.newOutputStream(file)) {
                properties.store(out, null);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("the broker's configuration cannot be written to java.io.tmpdir", e);
        }
    }
}
