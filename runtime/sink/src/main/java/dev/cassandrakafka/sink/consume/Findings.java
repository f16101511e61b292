package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.write.FailureKind;
import dev.cassandrakafka.sink.write.Trouble;

/** What the failures of the servers mean to people. */
final class Findings {
    private Findings() {}

    static RuntimeReason reason(FailureKind kind) {
        return kind == FailureKind.DENIED ? RuntimeReason.AUTHENTICATION_FAILED : RuntimeReason.CASSANDRA_UNAVAILABLE;
    }

    static Finding of(Trouble trouble) {
        String field = trouble.kind() == FailureKind.DENIED
                ? "spec.cassandra.authentication: Cassandra refuses the writes: "
                : "spec.cassandra: Cassandra cannot take the writes, they are tried again: ";
        return new Finding(reason(trouble.kind()), field + trouble.message());
    }
}
