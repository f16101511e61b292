package dev.cassandrakafka.cases;

import dev.cassandrakafka.testkit.cassandra.CassandraVersion;

/** All cases on Cassandra 5.0. */
class Cassandra50CasesIT extends CasesOfOneVersion {
    Cassandra50CasesIT() {
        super(CassandraVersion.V5_0);
    }
}
