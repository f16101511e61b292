package dev.cassandrakafka.cases;

import dev.cassandrakafka.testkit.cassandra.CassandraVersion;

/** All cases on Cassandra 4.1. */
class Cassandra41CasesIT extends CasesOfOneVersion {
    Cassandra41CasesIT() {
        super(CassandraVersion.V4_1);
    }
}
