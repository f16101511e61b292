package dev.cassandrakafka.runtime.config;

/** How the place of a field in a pipeline file is written: {@code routes[0].topics}, {@code kafka.consumer.config["fetch.min.bytes"]}. */
final class Paths {
    private Paths() {}

    static String field(String parent, String name) {
        if (name.indexOf('.') >= 0 || name.indexOf('[') >= 0) {
            return parent + "[\"" + name + "\"]";
        }
        return parent.isEmpty() ? name : parent + "." + name;
    }

    static String element(String parent, int index) {
        return parent + "[" + index + "]";
    }
}
