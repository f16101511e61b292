package dev.cassandrakafka.snapshot.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.cql.Row;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.schema.TableSchemaJson;
import dev.cassandrakafka.snapshot.read.ReadCell;
import dev.cassandrakafka.snapshot.read.ReadRow;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a real Cassandra gives lies in the raw topic with the times that it has. */
class SnapshotIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.singleNode();

    @RegisterExtension
    final SnapshotFixture snapshot = new SnapshotFixture(kafka, cassandra);

    private static final List<String> LITERALS = List.of(
            "ascii 'a'",
            "bigint 1",
            "blob 0x01",
            "boolean true",
            "date '2026-11-27'",
            "decimal 1.00",
            "double 0.1",
            "duration 1mo2d",
            "float 1.5",
            "inet '127.0.0.1'",
            "int -1",
            "smallint 2",
            "text ''",
            "time '01:02:03'",
            "timestamp 1000",
            "timeuuid now()",
            "tinyint 3",
            "uuid uuid()",
            "varint 12345678901234567890",
            "frozen<list<int>> [1, 2]",
            "frozen<set<text>> {'a'}",
            "frozen<map<int,text>> {1: 'a'}",
            "frozen<tuple<int,text>> (1, null)",
            "frozen<pair> {a: 1}",
            "vector<float,2> [1, 2]");

    @Test
    void everyCellOfEveryTypeIsEqualToItsSelect() throws IOException {
        // Given
        snapshot.ddl("CREATE TYPE %s.pair (a int, b text)");
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < LITERALS.size(); i++) {
            columns.append(", c%02d %s".formatted(i, typeOf(i)));
        }
        snapshot.ddl("CREATE TABLE %s.t (id int PRIMARY KEY" + columns + ")");
        for (int i = 0; i < LITERALS.size(); i++) {
            String literal = LITERALS.get(i).substring(typeOf(i).length() + 1);
            String using =
                    i % 3 == 0 ? "TIMESTAMP " + (1000 + i) : i % 3 == 1 ? "TTL 5000" : "TTL 900 AND TIMESTAMP " + i;
            snapshot.cql("UPDATE %s.t USING " + using + " SET c%02d = ".formatted(i) + literal + " WHERE id = 1");
        }

        // When
        snapshot.run();

        // Then
        ReadRow row = snapshot.rows().get(0);
        assertThat(row.cells()).hasSize(LITERALS.size()).noneMatch(ReadCell::noTime);
        for (int i = 0; i < LITERALS.size(); i++) {
            String column = "c%02d".formatted(i);
            long before = System.currentTimeMillis() / 1000;
            Row selected = one("SELECT %1$s, writetime(%1$s), ttl(%1$s) FROM ks.t".formatted(column));
            ReadCell cell = row.cell(column);
            assertThat(cell.value()).as(column).isEqualTo(selected.getBytesUnsafe(0));
            assertThat(cell.micros()).as(column).isEqualTo(selected.getLong(1));
            if (selected.isNull(2)) {
                assertThat(cell.ttlSeconds()).as(column).isZero();
            } else {
                long after = System.currentTimeMillis() / 1000;
                assertThat(cell.expirySeconds() - selected.getInt(2)).as(column).isBetween(before - 1, after + 1);
            }
        }
        assertThat(row.cell("c01").ttlSeconds()).isBetween(5000, 5060);
        assertThat(row.header().kind()).isEqualTo(RawKind.READ);
    }

    @Test
    void elementsAndFieldsHaveTheirOwnTimes() throws IOException {
        // Given
        snapshot.ddl("CREATE TYPE %s.pair (a int, b text, c int)");
        snapshot.ddl("CREATE TABLE %s.t (id int PRIMARY KEY, m map<int, text>, s set<decimal>, l list<int>, u pair)");
        snapshot.cql("UPDATE %s.t USING TIMESTAMP 10 SET m = {2: 'b'}, s = {1.0}, l = [7], u = {b: 'x'} WHERE id = 1");
        snapshot.cql("UPDATE %s.t USING TIMESTAMP 20 AND TTL 1000 SET m[-1] = 'a', s = s + {-0.5}, l = l + [8], u.c = 3"
                + " WHERE id = 1");

        // When
        snapshot.run();

        // Then
        ReadRow row = snapshot.rows().get(0);
        assertThat(row.cells()).allSatisfy(cell -> assertThat(cell.noTime())
                .as(cell.column())
                .isEqualTo(cell.column().equals("l")));
        assertThat(row.cells("m")).extracting(ReadCell::micros).containsExactly(20L, 10L);
        assertThat(row.cells("m")).extracting(ReadCell::path).containsExactly(path(ints(-1)), path(ints(2)));
        assertThat(row.cells("m")).extracting(ReadCell::value).containsExactly(text("a"), text("b"));
        assertThat(row.cells("s")).extracting(ReadCell::micros).containsExactly(20L, 10L);
        assertThat(row.cells("s")).allMatch(cell -> !cell.value().hasRemaining());
        assertThat(row.cells("l")).extracting(ReadCell::value).containsExactly(ints(7), ints(8));
        assertThat(row.cells("l")).extracting(ReadCell::micros).containsExactly(10L, 20L);
        assertThat(row.cells("u")).extracting(ReadCell::micros).containsExactly(10L, 20L);
        assertThat(row.cells("u"))
                .extracting(ReadCell::path)
                .containsExactly(path(ByteBuffer.wrap(new byte[] {0, 1})), path(ByteBuffer.wrap(new byte[] {0, 2})));
        long expiry = System.currentTimeMillis() / 1000 + 1000;
        assertThat(row.cells().stream().filter(cell -> cell.micros() == 20))
                .hasSize(4)
                .allSatisfy(cell -> assertThat(cell.expirySeconds()).isBetween(expiry - 600, expiry));
    }

    @Test
    void rowsWithoutCellsExistAndStaticRowsComeOnce() throws IOException {
        // Given
        snapshot.ddl("CREATE TABLE %s.t (p int, c int, s text static, v int, PRIMARY KEY (p, c))"
                + " WITH CLUSTERING ORDER BY (c DESC)");
        snapshot.cql("UPDATE %s.t USING TIMESTAMP 5 SET s = 'x' WHERE p = 1");
        snapshot.cql("INSERT INTO %s.t (p, c) VALUES (1, 1)");
        snapshot.cql("INSERT INTO %s.t (p, c, v) VALUES (1, 2, 2)");
        snapshot.cql("UPDATE %s.t SET s = 'alone' WHERE p = 2");

        // When
        snapshot.run();

        // Then
        List<ReadRow> one = snapshot.rows().stream()
                .filter(row -> row.partitionKey().equals(ints(1)))
                .toList();
        assertThat(one).hasSize(3);
        assertThat(one.get(0).isStatic()).isTrue();
        assertThat(one.get(0).cell("s").micros()).isEqualTo(5);
        assertThat(one.get(1).clustering()).containsExactly(ints(2));
        assertThat(one.get(1).hasMarker()).isFalse();
        assertThat(one.get(2).clustering()).containsExactly(ints(1));
        assertThat(one.get(2).hasMarker()).isTrue();
        assertThat(one.get(2).cells()).isEmpty();
        List<ReadRow> two = snapshot.rows().stream()
                .filter(row -> row.partitionKey().equals(ints(2)))
                .toList();
        assertThat(two).singleElement().matches(ReadRow::isStatic);
    }

    @Test
    void tablesWithCompactStorageAreReadToo() throws IOException {
        // Given
        snapshot.ddl("CREATE TABLE %s.t (a int, b int, PRIMARY KEY (a, b)) WITH COMPACT STORAGE");
        snapshot.ddl("CREATE TABLE %s.u (a int, b int, v int, PRIMARY KEY (a, b)) WITH COMPACT STORAGE");
        snapshot.cql("INSERT INTO %s.t (a, b) VALUES (1, 2)");
        snapshot.cql("INSERT INTO %s.u (a, b, v) VALUES (3, 4, 5) USING TIMESTAMP 6");

        // When
        snapshot.run();

        // Then
        assertThat(snapshot.rows())
                .filteredOn(row -> row.table().equals(snapshot.tableId("t")))
                .singleElement()
                .satisfies(row -> assertThat(row.clustering()).containsExactly(ints(2)))
                .matches(ReadRow::hasMarker);
        assertThat(snapshot.rows())
                .filteredOn(row -> row.table().equals(snapshot.tableId("u")))
                .singleElement()
                .satisfies(row -> assertThat(row.cell("v").micros()).isEqualTo(6));
    }

    @Test
    void countersComeWithTheirTotalAndWithoutATime() throws IOException {
        // Given
        snapshot.ddl("CREATE TABLE %s.t (id int PRIMARY KEY, n counter)");
        snapshot.cql("UPDATE %s.t SET n = n + 5 WHERE id = 1");
        snapshot.cql("UPDATE %s.t SET n = n - 7 WHERE id = 1");

        // When
        snapshot.run();

        // Then
        ReadCell cell = snapshot.rows().get(0).cell("n");
        assertThat(cell.noTime()).isTrue();
        assertThat(cell.micros()).isEqualTo(Long.MIN_VALUE);
        assertThat(cell.value().getLong()).isEqualTo(-2);
    }

    @Test
    void aRecordLiesWhereTheAgentsPutThatPartition() throws IOException {
        // Given
        snapshot.ddl("CREATE TABLE %s.t (a text, b int, v int, PRIMARY KEY ((a, b)))");
        for (int i = 0; i < 40; i++) {
            snapshot.cql("INSERT INTO %s.t (a, b, v) VALUES ('k" + i + "', " + i + ", 1)");
        }

        // When
        snapshot.run();

        // Then
        assertThat(snapshot.raw()).hasSize(40).allSatisfy(record -> {
            byte[] key = Arrays.copyOfRange(record.key(), RawKey.PARTITION_KEY_OFFSET, record.key().length);
            assertThat(record.partition()).isEqualTo(Utils.toPositive(Utils.murmur2(key)) % SnapshotFixture.PARTITIONS);
        });
        ByteBuffer key = cassandra
                .session()
                .prepare("SELECT v FROM %s.t WHERE a = ? AND b = ?".formatted(snapshot.keyspace()))
                .bind("k7", 7)
                .getRoutingKey();
        assertThat(snapshot.rows()).extracting(ReadRow::partitionKey).contains(key);
    }

    @Test
    void recordsSayWhenTheTableWasTruncatedAndWhichSchemaTheyHave() throws IOException {
        // Given
        snapshot.ddl("CREATE TABLE %s.t (id int PRIMARY KEY, v int)");
        snapshot.cql("INSERT INTO %s.t (id, v) VALUES (1, 1)");
        long before = System.currentTimeMillis();
        snapshot.cql("TRUNCATE %s.t");
        snapshot.cql("INSERT INTO %s.t (id, v) VALUES (2, 2)");

        // When
        snapshot.run();

        // Then
        ReadRow row = snapshot.rows().get(0);
        assertThat(row.header().epochMillis()).isBetween(before, System.currentTimeMillis());
        var schemas = kafka.clients().records(snapshot.topics().schemas());
        assertThat(schemas).singleElement().satisfies(record -> {
            var schema = TableSchemaJson.read(record.value());
            assertThat(new String(record.key(), UTF_8)).isEqualTo(schema.key());
            assertThat(schema.fingerprint()).isEqualTo(row.header().schema());
            assertThat(schema.id()).isEqualTo(row.table());
        });
    }

    private static String typeOf(int column) {
        return LITERALS.get(column).substring(0, LITERALS.get(column).indexOf(' '));
    }

    private Row one(String cql) {
        return cassandra
                .session()
                .execute(cql.replace(" ks.", " " + snapshot.keyspace() + "."))
                .all()
                .get(0);
    }

    private static ByteBuffer ints(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, value);
    }

    private static ByteBuffer text(String value) {
        return ByteBuffer.wrap(value.getBytes(UTF_8));
    }

    private static Optional<ByteBuffer> path(ByteBuffer bytes) {
        return Optional.of(bytes);
    }
}
