package dev.cassandrakafka.snapshot.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableQueryTest {
    @Test
    void everyColumnButTheKeyIsAskedForWithItsTimes() {
        TableQuery query = TableQuery.of(
                Tables.of("p int partition", "c text clustering", "s int static", "v map<int, text> regular"), true);

        assertThat(query.cql())
                .isEqualTo(
                        "SELECT \"p\", \"c\", \"s\", WRITETIME(\"s\"), TTL(\"s\"), \"v\", WRITETIME(\"v\"), TTL(\"v\")"
                                + " FROM \"ks\".\"t\" WHERE TOKEN(\"p\") > ? AND TOKEN(\"p\") <= ?");
    }

    @Test
    void beforeCassandra5ElementsAreReadWithoutTimes() {
        TableQuery query = TableQuery.of(
                Tables.of("p int partition", "f frozen<list<int>> regular", "m list<int> regular"), false);

        assertThat(query.cql()).startsWith("SELECT \"p\", \"f\", WRITETIME(\"f\"), TTL(\"f\"), \"m\" FROM");
    }

    @Test
    void countersAreReadWithoutTimes() {
        TableQuery query = TableQuery.of(Tables.counters("p int partition", "n counter regular"), true);

        assertThat(query.cql()).startsWith("SELECT \"p\", \"n\" FROM");
    }

    @Test
    void namesAreQuotedAndAllOfThePartitionKeyMakesTheToken() {
        TableQuery query = TableQuery.of(Tables.of("a\"B int partition", "C int partition"), true);

        assertThat(query.cql())
                .isEqualTo("SELECT \"a\"\"B\", \"C\" FROM \"ks\".\"t\" WHERE TOKEN(\"a\"\"B\", \"C\") > ?"
                        + " AND TOKEN(\"a\"\"B\", \"C\") <= ?");
    }
}
