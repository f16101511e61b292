package dev.cassandrakafka.e2e;

/** The real kubectl, in the namespace of the run unless an argument names another. */
record Kubectl(Settings settings) {
    String run(String... arguments) {
        return command().run(arguments);
    }

    /** {@link #run} for what may fail. */
    Command.Ended tryRun(String... arguments) {
        return command().tryWithInput("", arguments);
    }

    /** {@code kubectl apply -f -}. */
    String apply(String yaml) {
        return command().runWithInput(yaml, "apply", "-f", "-");
    }

    /** {@link #apply} for what may be refused. */
    Command.Ended tryApply(String yaml) {
        return command().tryWithInput(yaml, "apply", "-f", "-");
    }

    /** Whether the cluster knows our resources already. */
    boolean hasDefinitions() {
        return !run("get", "crd", "cassandrasinks.cassandra-kafka.dev", "--ignore-not-found")
                .isBlank();
    }

    /** A namespace in which the API server itself refuses what is not restricted, if it can. */
    void createRestrictedNamespace(String name) {
        command()
                .runWithInput(
                        """
                        apiVersion: v1
                        kind: Namespace
                        metadata:
                          name: %s
                          labels:
                            pod-security.kubernetes.io/enforce: restricted
                            pod-security.kubernetes.io/enforce-version: latest
                        """
                                .formatted(name),
                        "create",
                        "-f",
                        "-");
    }

    /** Waits for the servers' pods: images of some hundred megabytes may have to be pulled first. */
    void awaitReadyPods(String namespace) {
        run("rollout", "status", "statefulset/kafka", "--timeout=240s");
        run("rollout", "status", "statefulset/cassandra", "--timeout=240s");
        run("rollout", "status", "statefulset/cassandra-closed", "--timeout=240s");
        run("wait", "--for=condition=Ready", "pod", "--all", "--timeout=120s", "--namespace", namespace);
    }

    private Command command() {
        return Command.of(settings.kubectl(), "--namespace", settings.namespace());
    }
}
