package dev.cassandrakafka.control.preflight;

/** Names in CQL. */
final class Cql {
    private Cql() {}

    /** In quotes, as every name may be written. */
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
