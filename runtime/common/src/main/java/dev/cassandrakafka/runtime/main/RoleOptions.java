package dev.cassandrakafka.runtime.main;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of a role, each with an environment variable, for images. */
final class RoleOptions {
    @Option(
            names = "--pipeline",
            paramLabel = "FILE",
            description = "The pipeline file, YAML or JSON (env PIPELINE_FILE; default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:PIPELINE_FILE:-/etc/cassandra-kafka/pipeline/pipeline.yaml}")
    Path pipeline = Path.of("/etc/cassandra-kafka/pipeline/pipeline.yaml");

    @Option(
            names = "--secrets-dir",
            paramLabel = "DIR",
            description = "Where secrets are, as files <secret>/<key> (env SECRETS_DIR; default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:SECRETS_DIR:-/etc/cassandra-kafka/secrets}")
    Path secretsDir = Path.of("/etc/cassandra-kafka/secrets");

    @Option(
            names = "--http-host",
            paramLabel = "HOST",
            description =
                    "The address for /livez, /readyz, /metrics and /status (env HTTP_HOST; default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:HTTP_HOST:-0.0.0.0}")
    String httpHost = "0.0.0.0";

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "The port for them; 0 takes a free one (env HTTP_PORT; default: ${DEFAULT-VALUE}).",
            defaultValue = "${env:HTTP_PORT:-8080}")
    int httpPort;

    @Option(
            names = "--check",
            description =
                    "Only check the pipeline file: exit code 0 if it is right, 2 if it is not. No server is asked.")
    boolean check;
}
