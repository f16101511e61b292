package dev.cassandrakafka.testkit.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.testkit.junit.CassandraExtension;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableFromTopicIT {
    @RegisterExtension
    static final CassandraExtension cassandra = CassandraExtension.durableNode();

    private String keyspace = "";

    @BeforeEach
    void tables() {
        keyspace = cassandra.keyspace();
        ddl("CREATE TYPE %s.address (street text, number int)");
        ddl(
                """
                CREATE TABLE %s.t (k int, c decimal, s text static, v text, d double, a address, m map<text, int>,
                e set<decimal>, l list<frozen<tuple<int, text>>>, PRIMARY KEY (k, c)) WITH CLUSTERING ORDER BY (c DESC)""");
        ddl(
                """
                CREATE TABLE %s.types (k uuid PRIMARY KEY, i inet, b blob, ti tinyint, si smallint, bi bigint, vi varint, f float,
                bo boolean, da date, tm time, ts timestamp, du duration, u timeuuid, ve vector<float, 3>, vt vector<text, 2>,
                fm frozen<map<int, frozen<list<text>>>>, a frozen<address>)""");
    }

    @Test
    void cellsElementsAndFieldsAreEqualWithTheirTimesAndExpiries() {
        // Given
        cql("INSERT INTO %s.t (k, c, s, v, d) VALUES (1, 1.50, 'fixed', 'a', -0.0) USING TIMESTAMP 10 AND TTL 1000");
        cql("UPDATE %s.t USING TIMESTAMP 20 SET m = {'x': 1}, e = {2.50}, a = {street: 'Elm'} WHERE k = 1 AND c = 1.5");
        cql("UPDATE %s.t USING TIMESTAMP 30 SET m['y'] = 2, a.number = 7, l = [(1, 'z')] WHERE k = 1 AND c = 1.5");
        var expiry = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 1000);
        // When
        var topic = of("t").add(event("{'op':'u','key':{'k':1},'static':true,'cells':{'s':{'value':'fixed',%s}}}"
                        .formatted(time(10, expiry))))
                .add(event(
                        "{'op':'c','key':{'k':1,'c':'1.50'},'row':{%1$s},'cells':{'v':{'value':'a',%1$s},'d':{'value':-0.0,%1$s}}}"
                                .formatted(time(10, expiry))))
                .add(
                        event(
                                """
                        {'op':'u','key':{'k':1,'c':'1.5'},'cells':{'m':{'deleted':{'writetime':19},'elements':[
                        {'key':'x','value':1,'writetime':20}]},'e':{'elements':[{'key':'2.5','writetime':20}]},'a':{'elements':[
                        {'key':'street','value':'Elm','writetime':20}]}}}"""))
                .add(
                        event(
                                """
                        {'op':'u','key':{'k':1,'c':'1.5'},'cells':{'m':{'elements':[{'key':'y','value':2,'writetime':30}]},
                        'a':{'elements':[{'key':'number','value':7,'writetime':30}]},'l':{'elements':[
                        {'key':'00000000-0000-1000-8000-000000000000','value':[1,'z'],'writetime':30}]}}}"""));
        // Then
        assertThat(topic.differences()).isEmpty();
        assertThat(topic.late()).isEmpty();
    }

    @Test
    void deletionsOfEveryKindHideWhatIsNotNewer() {
        // Given
        for (int c = 1; c <= 5; c++) {
            cql("INSERT INTO %s.t (k, c, v) VALUES (1, " + c + ", 'a') USING TIMESTAMP 10");
        }
        cql("DELETE FROM %s.t USING TIMESTAMP 10 WHERE k = 1 AND c > 3 AND c <= 5");
        cql("DELETE FROM %s.t USING TIMESTAMP 11 WHERE k = 1 AND c = 1");
        cql("DELETE v FROM %s.t USING TIMESTAMP 12 WHERE k = 1 AND c = 2");
        cql("INSERT INTO %s.t (k, c, v) VALUES (2, 1, 'a') USING TIMESTAMP 10");
        cql("DELETE FROM %s.t USING TIMESTAMP 10 WHERE k = 2");
        // When
        var topic = of("t");
        for (int c = 1; c <= 5; c++) {
            topic.add(insert(1, c));
        }
        topic.add(
                        event(
                                """
                        {'op':'rd','key':{'k':1},'range':{'start':{'clustering':{'c':'5'},'inclusive':true},
                        'end':{'clustering':{'c':'3'},'inclusive':false}},'deleted':{'writetime':10}}"""))
                .add(event("{'op':'d','key':{'k':1,'c':'1'},'deleted':{'writetime':11}}"))
                .add(
                        event(
                                "{'op':'u','key':{'k':1,'c':'2'},'cells':{'v':{'value':null,'writetime':12,'deletedAt':'2026-01-01T00:00:00Z'}}}"))
                .add(insert(2, 1))
                .add(event("{'op':'pd','key':{'k':2},'deleted':{'writetime':10}}"));
        // Then
        assertThat(topic.differences()).isEmpty();
        assertThat(topic.rows()).isEqualTo(2);
    }

    @Test
    void valuesOfEveryTypeComeBackByteForByte() {
        // Given
        cql(
                """
                INSERT INTO %s.types (k, i, b, ti, si, bi, vi, f, bo, da, tm, ts, du, u, ve, vt, fm, a) VALUES (
                00000000-0000-4000-8000-000000000001, '2001:db8::1', 0xcafe, -1, -2, 9007199254740993, 123456789012345678901234567890,
                0.1, true, '-0001-01-02', '01:02:03.000000004', '2024-02-29T12:34:56.789Z', 1y2mo3d4h5ns, 00000000-0000-1000-8000-000000000001,
                [1, 2.5, 3], ['a', 'bc'], {7: ['x', 'y']}, {street: 'Elm'}) USING TIMESTAMP 10""");
        // When
        var topic = of("types")
                .add(event(
                        """
                        {'op':'c','key':{'k':'00000000-0000-4000-8000-000000000001'},'row':{'writetime':10},'cells':{%s}}"""
                                .formatted(List.of(
                                                "'i':{'value':'2001:db8::1'",
                                                "'b':{'value':'0xcafe'",
                                                "'ti':{'value':-1",
                                                "'si':{'value':-2",
                                                "'bi':{'value':9007199254740993",
                                                "'vi':{'value':'123456789012345678901234567890'",
                                                "'f':{'value':0.1",
                                                "'bo':{'value':true",
                                                "'da':{'value':'-0001-01-02'",
                                                "'tm':{'value':'01:02:03.000000004'",
                                                "'ts':{'value':'2024-02-29T12:34:56.789Z'",
                                                "'du':{'value':'1y2mo3d4h5ns'",
                                                "'u':{'value':'00000000-0000-1000-8000-000000000001'",
                                                "'ve':{'value':[1.0,2.5,3.0]",
                                                "'vt':{'value':['a','bc']",
                                                "'fm':{'value':{'7':['x','y']}",
                                                "'a':{'value':{'street':'Elm','number':null}")
                                        .stream()
                                        .map(cell -> cell + ",'writetime':10}")
                                        .collect(Collectors.joining(",")))));
        // Then
        assertThat(topic.differences()).isEmpty();
    }

    @Test
    void whatDiffersIsSaidCellByCell() {
        // Given
        cql("INSERT INTO %s.t (k, c, v) VALUES (1, 1, 'a') USING TIMESTAMP 10");
        cql("INSERT INTO %s.t (k, c, v) VALUES (1, 2, 'a') USING TIMESTAMP 11");
        // When
        var topic = of("t").add(insert(1, 2)).add(insert(1, 3)).add(insert(1, 3));
        // Then
        assertThat(topic.differences())
                .satisfiesExactly(
                        first -> assertThat(first).contains("k=1, c=1", "the table has it"),
                        second -> assertThat(second).contains("k=1, c=2, v", "writetime 10", "writetime 11"),
                        third -> assertThat(third).contains("k=1, c=3", "the topic has it"));
        assertThat(topic.late()).hasSize(2);
    }

    private TableFromTopic of(String table) {
        return TableFromTopic.of(cassandra.session(), keyspace, table);
    }

    private static String time(long writetime, Instant expiry) {
        return "'writetime':%d,'ttl':1000,'expiresAt':'%s'".formatted(writetime, expiry);
    }

    private static ConsumerRecord<byte[], byte[]> insert(int k, int c) {
        return event(
                "{'op':'c','key':{'k':%d,'c':'%d'},'row':{'writetime':10},'cells':{'v':{'value':'a','writetime':10}}}"
                        .formatted(k, c));
    }

    private static ConsumerRecord<byte[], byte[]> event(String json) {
        byte[] value = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>("topic", 0, 0, new byte[0], value);
    }

    private void cql(String cql) {
        cassandra.cluster().execute(cql.formatted(keyspace));
    }

    private void ddl(String cql) {
        cassandra.cluster().ddl(cql.formatted(keyspace));
    }
}
