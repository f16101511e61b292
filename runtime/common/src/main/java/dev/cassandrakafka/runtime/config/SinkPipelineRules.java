package dev.cassandrakafka.runtime.config;

import dev.cassandrakafka.model.kafka.OwnedConsumerOptions;
import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.model.path.FieldPathException;
import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.model.route.BadRecordAction;
import dev.cassandrakafka.model.route.BadRecordSpec;
import dev.cassandrakafka.model.route.Column;
import dev.cassandrakafka.model.route.MappedNumber;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.route.TableMapping;
import dev.cassandrakafka.runtime.config.SchemaCheck.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** What one field of a sink's pipeline demands of another. The resource has the same rules as CEL; a file by hand has only these. */
@NotThreadSafe
final class SinkPipelineRules {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, String> topics = new HashMap<>();

    private SinkPipelineRules() {}

    static List<Finding> check(SinkPipeline pipeline) {
        SinkPipelineRules rules = new SinkPipelineRules();
        rules.consumer(pipeline.kafka().consumer().config());
        for (int i = 0; i < pipeline.routes().size(); i++) {
            rules.route("routes[" + i + "]", pipeline.routes().get(i));
        }
        rules.badRecord(pipeline.errors().badRecord());
        return rules.findings;
    }

    private void consumer(Map<String, String> config) {
        new TreeMap<>(config).keySet().forEach(option -> OwnedConsumerOptions.refusal(option)
                .ifPresent(why -> found(Paths.field("kafka.consumer.config", option), why)));
    }

    private void route(String path, Route route) {
        for (int i = 0; i < route.topics().size(); i++) {
            String at = path + ".topics[" + i + "]";
            String topic = route.topics().get(i);
            String first = topics.putIfAbsent(topic, at);
            if (first != null) {
                found(at, "topic \"%s\" is already read by %s; put its tables into one route".formatted(topic, first));
            }
        }
        for (int i = 0; i < route.tables().size(); i++) {
            table(path + ".tables[" + i + "]", route.tables().get(i));
        }
    }

    private void table(String path, TableMapping table) {
        if (table.ttlSeconds() != null && table.ttl() != null) {
            found(path + ".ttlSeconds", "cannot be set together with `ttl`; remove one of them");
        }
        number(path + ".ttl.from", table.ttl());
        number(path + ".timestamp.from", table.timestamp());
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            String at = path + ".columns[" + i + "]";
            String first = names.putIfAbsent(column.name(), at);
            if (first != null) {
                found(
                        at + ".name",
                        "column \"%s\" is already set by %s; remove one of them".formatted(column.name(), first));
            }
            column(at, column);
        }
    }

    private void column(String path, Column column) {
        String from = column.from();
        if ((from == null) == (column.literal() == null)) {
            found(path, "column \"%s\" must have exactly one of `from` and `literal`".formatted(column.name()));
        } else if (from != null) {
            path(path + ".from", from);
        }
    }

    private void number(String path, @Nullable MappedNumber number) {
        if (number != null) {
            path(path, number.from());
        }
    }

    private void path(String path, String text) {
        try {
            FieldPath.parse(text);
        } catch (FieldPathException e) {
            found(path, String.valueOf(e.getMessage()));
        }
    }

    private void badRecord(BadRecordSpec spec) {
        boolean deadLetter = spec.action() == BadRecordAction.DEAD_LETTER;
        String topic = spec.topic();
        if (deadLetter && topic == null) {
            found("errors.badRecord.topic", "is missing; with action DeadLetter name the topic that bad records go to");
        } else if (!deadLetter && topic != null) {
            found("errors.badRecord.topic", "is used with action DeadLetter only; set that action or remove the topic");
        } else if (topic != null && topics.containsKey(topic)) {
            found(
                    "errors.badRecord.topic",
                    "topic \"%s\" is read by %s; bad records would go round in circles; name another"
                            .formatted(topic, topics.get(topic)));
        }
    }

    private void found(String path, String message) {
        findings.add(new Finding(path, message));
    }
}
