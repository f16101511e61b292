package dev.cassandrakafka.histories.plan;

/** A column of a table, or a field of a user type. */
record Column(String name, CqlType type) {
    String definition() {
        return name + " " + type.cql();
    }
}
