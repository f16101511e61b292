package dev.cassandrakafka.kinds.generator;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinitionBuilder;
import java.util.List;

/** What {@code kubectl get} shows, from left to right. */
final class PrinterColumns {
    private static final int WIDE = 1;

    private PrinterColumns() {}

    static List<CustomResourceColumnDefinition> ofSink() {
        return List.of(
                column(
                        "Ready",
                        "string",
                        ".status.conditions[?(@.type=='Ready')].status",
                        "Whether data moves or there is none."),
                column(
                        "Reason",
                        "string",
                        ".status.conditions[?(@.type=='Ready')].reason",
                        "Why it is or is not ready."),
                column("State", "string", ".spec.state", "Whether pods are wanted."),
                column("Replicas", "integer", ".status.replicas", "Pods that there are."),
                column(
                        "Lag",
                        "integer",
                        ".status.lag",
                        "Records that are not yet durable in Cassandra; -1 while unknown."),
                column("Processed", "integer", ".status.recordsProcessed", "Records done since the pods started."),
                wide("Failed", "integer", ".status.recordsFailed", "Bad records among them."),
                wide("Throughput", "integer", ".status.throughput", "Records done per second."),
                wide("Topics", "string", ".spec.routes[*].topics[*]", "Topics that are read."),
                column("Age", "date", ".metadata.creationTimestamp", "Time since the resource was created."));
    }

    private static CustomResourceColumnDefinition column(String name, String type, String path, String text) {
        return new CustomResourceColumnDefinitionBuilder()
                .withName(name)
                .withType(type)
                .withJsonPath(path)
                .withDescription(text)
                .build();
    }

    private static CustomResourceColumnDefinition wide(String name, String type, String path, String text) {
        CustomResourceColumnDefinition column = column(name, type, path, text);
        column.setPriority(WIDE);
        return column;
    }
}
