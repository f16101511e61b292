package dev.cassandrakafka.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes down what helps to find out why a test failed: objects (no Secrets), events, logs. Never fails itself. */
record ClusterDump(Kubectl kubectl, Path folder) {
    private static final String KINDS =
            "cassandrasinks,deployments,statefulsets,replicasets,pods,services,endpoints,configmaps,serviceaccounts,poddisruptionbudgets,jobs";

    void write(String... namespaces) {
        for (String namespace : namespaces) {
            save(namespace + "/objects.yaml", "get", KINDS, "-o", "yaml", "--namespace", namespace);
            save(namespace + "/summary.txt", "get", KINDS, "-o", "wide", "--namespace", namespace);
            save(namespace + "/events.txt", "get", "events", "--sort-by=.lastTimestamp", "--namespace", namespace);
            for (String pod : names(namespace)) {
                String file = namespace + "/" + pod.replace('/', '-');
                save(file + ".log", "logs", pod, "--all-containers", "--timestamps", "--namespace", namespace);
                save(file + ".previous.log", "logs", pod, "--all-containers", "--previous", "--namespace", namespace);
            }
        }
    }

    private Iterable<String> names(String namespace) {
        return kubectl.tryRun("get", "pods", "-o", "name", "--namespace", namespace)
                .output()
                .lines()
                .toList();
    }

    private void save(String file, String... arguments) {
        Command.Ended ended = kubectl.tryRun(arguments);
        String text = ended.status() == 0 ? ended.output() : ended.complaint();
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }
}
