package dev.cassandrakafka.e2e;

import java.util.ArrayList;
import java.util.List;

/**
 * The chart, installed by the real Helm under the name of the run's namespace.
 *
 * @param definitionsAreThere whether the cluster had the resource definitions before the run; then they are left as they are
 */
record Chart(Settings settings, boolean definitionsAreThere) {
    private static final String FOLDER = "charts/cassandra-kafka-operator";

    /** Installs it and waits until the operator is ready. */
    void install() {
        run("install", "--wait", "--timeout", "240s");
    }

    private void run(String verb, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                verb,
                settings.namespace(),
                Settings.repository().resolve(FOLDER).toString()));
        arguments.addAll(List.of("--namespace", settings.operatorNamespace()));
        arguments.addAll(List.of(options));
        values().forEach(value -> arguments.addAll(List.of("--set-string", value)));
        // Another release may own the definitions, and its operator its own namespaces.
        arguments.addAll(List.of("--set", "watchNamespaces[0]=" + settings.namespace()));
        arguments.addAll(List.of("--set", "crds.install=" + !definitionsAreThere));
        Command.of(settings.helm()).run(arguments.toArray(String[]::new));
    }

    private List<String> values() {
        return List.of(
                "image.repository=" + settings.imageRegistry() + "/cassandra-kafka-operator",
                "image.tag=" + settings.imageTag(),
                "image.pullPolicy=" + settings.pullPolicy(),
                "sink.image.repository=" + settings.imageRegistry() + "/cassandra-kafka-sink",
                "sink.image.tag=" + settings.imageTag());
    }
}
