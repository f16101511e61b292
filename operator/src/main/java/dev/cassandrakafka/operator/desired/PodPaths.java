package dev.cassandrakafka.operator.desired;

/** What an image and the pod around it have agreed on. */
public final class PodPaths {
    /** The name of the port for probes, metrics and {@code /status}. */
    public static final String HTTP_PORT_NAME = "http";

    /** The number of that port. */
    public static final int HTTP_PORT = 8080;

    /** The key of the pipeline file in the ConfigMap, and its file name. */
    public static final String PIPELINE_KEY = "pipeline.yaml";

    /** The folder of the pipeline file. */
    public static final String PIPELINE_FOLDER = "/etc/cassandra-kafka/pipeline";

    /** The folder of {@code <secret>/<key>}. */
    public static final String SECRETS_FOLDER = "/etc/cassandra-kafka/secrets";

    private PodPaths() {}
}
