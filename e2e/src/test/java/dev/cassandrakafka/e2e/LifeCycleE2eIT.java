package dev.cassandrakafka.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.MemberDescription;
import org.junit.jupiter.api.Test;

/** Scaling, rotation and deletion. */
@OnACluster
class LifeCycleE2eIT {
    @Test
    void twoReplicasShareThePartitions(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "two-replicas", 4)
                .apply()
                .awaitReady();
        // When
        platform.kubectl().run("scale", "cassandrasink/" + sink.name(), "--replicas=2");
        // Then
        await().atMost(TestSink.LIMIT).untilAsserted(() -> assertThat(partitionsOfEachMember(platform, sink))
                .containsExactly(2, 2));
        platform.kafka().send(Earthquake.all().stream().map(quake -> quake.to(sink.topic())));
        sink.awaitRows(1707);
        await().atMost(TestSink.LIMIT).untilAsserted(() -> {
            assertThat(sink.status().replicas()).isEqualTo(2);
            assertThat(sink.condition("Ready")).isEqualTo("True");
        });
    }

    @Test
    void aRotatedPasswordRollsThePods(Platform platform) {
        // Given
        CassandraPods closed = platform.closedCassandra();
        TestSink sink = TestSink.prepared(platform, closed, "rotated", 1);
        closed.query("CREATE ROLE writer WITH LOGIN = true AND PASSWORD = 'first'");
        closed.query("GRANT MODIFY ON " + sink.table() + " TO writer");
        closed.query("GRANT SELECT ON " + sink.table() + " TO writer");
        platform.kubectl().apply(secret("first"));
        sink.change(spec -> spec.withObject("/cassandra/authentication/credentialsSecretRef")
                        .put("name", "writer"))
                .apply()
                .awaitReady();
        List<Earthquake> earthquakes = Earthquake.all();
        platform.kafka().send(earthquakes.stream().limit(100).map(quake -> quake.to(sink.topic())));
        sink.awaitRows(100);
        var before = names(sink);
        // When
        closed.query("ALTER ROLE writer WITH PASSWORD = 'second'");
        platform.kubectl().apply(secret("second"));
        // Then
        await().atMost(TestSink.LIMIT)
                .untilAsserted(() -> assertThat(names(sink)).hasSize(1).doesNotContainAnyElementsOf(before));
        sink.awaitReady();
        platform.kafka().send(earthquakes.stream().skip(100).limit(100).map(quake -> quake.to(sink.topic())));
        sink.awaitRows(200);
    }

    @Test
    void deletingTheResourceDeletesEverythingMadeForIt(Platform platform) {
        // Given
        TestSink sink = TestSink.prepared(platform, platform.cassandra(), "deleted", 1)
                .apply()
                .awaitReady();
        var owned = new OwnedObjects(platform, sink.found().orElseThrow());
        assertThat(owned.names()).isNotEmpty();
        // When
        platform.kubectl().run("delete", "cassandrasink", sink.name(), "--timeout=60s");
        // Then
        await().atMost(TestSink.LIMIT)
                .untilAsserted(() -> assertThat(owned.names()).isEmpty());
    }

    private static List<Integer> partitionsOfEachMember(Platform platform, TestSink sink) {
        return platform.kafka().group(sink.groupId()).members().stream()
                .map(MemberDescription::assignment)
                .map(assignment -> assignment.topicPartitions().size())
                .toList();
    }

    private static List<String> names(TestSink sink) {
        return sink.pods().stream().map(pod -> pod.getMetadata().getName()).collect(Collectors.toList());
    }

    private static String secret(String password) {
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: writer}
                type: kubernetes.io/basic-auth
                stringData: {username: writer, password: %s}
                """
                .formatted(password);
    }
}
