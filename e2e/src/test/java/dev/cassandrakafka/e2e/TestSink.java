package dev.cassandrakafka.e2e;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import com.datastax.oss.driver.api.core.cql.Row;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code examples/earthquakes.yaml} under another name, with topics and a table of its own. */
final class TestSink {
    static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String EXAMPLE = "examples/earthquakes.yaml";

    private final Platform platform;
    private final CassandraPods cassandra;
    private final String name;
    private final ObjectNode resource;

    private TestSink(Platform platform, CassandraPods cassandra, String name) {
        this.platform = platform;
        this.cassandra = cassandra;
        this.name = name;
        this.resource = renamed(name, cassandra.host());
    }

    /** Makes its topic, its dead-letter topic and its table; the resource is not applied yet. */
    static TestSink prepared(Platform platform, CassandraPods cassandra, String name, int partitions) {
        var sink = new TestSink(platform, cassandra, name);
        platform.kafka().createTopic(sink.topic(), partitions);
        platform.kafka().createTopic(sink.deadLetterTopic(), 1);
        cassandra.script(Manifest.read("examples/schema.cql").replace("quakes.events", sink.table()));
        return sink;
    }

    String name() {
        return name;
    }

    String topic() {
        return name;
    }

    String deadLetterTopic() {
        return name + ".failed";
    }

    String table() {
        return "quakes." + name.replace('-', '_');
    }

    String groupId() {
        return platform.namespace() + "." + name;
    }

    TestSink change(Consumer<ObjectNode> change) {
        change.accept((ObjectNode) resource.get("spec"));
        return this;
    }

    ObjectNode firstColumn() {
        return (ObjectNode) resource.at("/spec/routes/0/tables/0/columns/0");
    }

    TestSink apply() {
        platform.kubectl().apply(yaml());
        return this;
    }

    String yaml() {
        return Serialization.asYaml(resource);
    }

    TestSink awaitReady() {
        platform.kubectl().run("wait", "--for=condition=Ready", "cassandrasink/" + name, "--timeout=120s");
        return this;
    }

    TestSink awaitRows(int count) {
        await("rows in " + table()).atMost(LIMIT).until(() -> rows().size(), size -> size == count);
        return this;
    }

    List<Row> rows() {
        return cassandra.query("SELECT * FROM " + table());
    }

    Optional<CassandraSink> found() {
        return Optional.ofNullable(platform.client()
                .resources(CassandraSink.class)
                .inNamespace(platform.namespace())
                .withName(name)
                .get());
    }

    CassandraSinkStatus status() {
        return found().map(CassandraSink::getStatus)
                .orElseGet(() -> new CassandraSinkStatus(null, null, null, null, null, null, null, null, null, null));
    }

    /** {@code True}, {@code False} or {@code Unknown}; empty while it is not written. */
    String condition(String type) {
        return status().conditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .map(Condition::getStatus)
                .findFirst()
                .orElse("");
    }

    /** The pods that the status' selector selects and that are not on their way out. */
    List<Pod> pods() {
        String selector = status().selector();
        return selector == null
                ? List.of()
                : platform
                        .client()
                        .pods()
                        .inNamespace(platform.namespace())
                        .withLabelSelector(selector)
                        .list()
                        .getItems()
                        .stream()
                        .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                        .toList();
    }

    private static ObjectNode renamed(String name, String cassandra) {
        ObjectNode resource = requireNonNull(Serialization.unmarshal(Manifest.read(EXAMPLE), ObjectNode.class));
        ((ObjectNode) resource.get("metadata")).put("name", name);
        ((ObjectNode) resource.at("/spec/cassandra")).putArray("contactPoints").add(cassandra);
        ((ObjectNode) resource.at("/spec/routes/0")).putArray("topics").add(name);
        ((ObjectNode) resource.at("/spec/routes/0/tables/0")).put("table", name.replace('-', '_'));
        ((ObjectNode) resource.at("/spec/errors/badRecord")).put("topic", name + ".failed");
        return resource;
    }
}
