package dev.cassandrakafka.testkit.kafka.server;

import java.util.ArrayList;
import java.util.List;
import kafka.tools.StorageTool;

/** {@code <server.properties> <cluster id> [SCRAM entry...]}: formats the storage where needed, then runs the broker, in one JVM. */
public final class KafkaFormatAndRun {
    private KafkaFormatAndRun() {}

    /**
     * Ends the JVM with the storage tool's exit code when formatting fails; otherwise it returns when the broker has stopped.
     *
     * @param arguments path of the properties, the cluster's id, then entries as {@code kafka-storage.sh --add-scram} takes them
     */
    public static void main(String[] arguments) {
        var exit = StorageTool.execute(format(arguments).toArray(String[]::new), System.out);
        if (exit != 0) {
            System.exit(exit);
        }
        kafka.Kafka.main(new String[] {arguments[0]});
    }

    private static List<String> format(String[] arguments) {
        var format = new ArrayList<>(List.of("format", "--ignore-formatted", "-c", arguments[0], "-t", arguments[1]));
        for (var scram : List.of(arguments).subList(2, arguments.length)) {
            format.add("--add-scram");
            format.add(scram);
        }
        return format;
    }
}
