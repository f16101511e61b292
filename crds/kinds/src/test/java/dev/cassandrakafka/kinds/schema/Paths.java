package dev.cassandrakafka.kinds.schema;

/** Paths as an API server prints them: {@code spec.routes[0].topics}. */
final class Paths {
    private Paths() {}

    static String join(String path, String below) {
        String joined = path + below;
        return joined.startsWith(".") ? joined.substring(1) : joined;
    }
}
