package dev.cassandrakafka.cases;

import dev.cassandrakafka.testkit.cassandra.CassandraVersion;

/** All cases on Cassandra 4.0. */
class Cassandra40CasesIT extends CasesOfOneVersion {
    Cassandra40CasesIT() {
        super(CassandraVersion.V4_0);
    }
}
