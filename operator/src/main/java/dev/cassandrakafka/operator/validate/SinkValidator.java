package dev.cassandrakafka.operator.validate;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.model.route.BadRecordAction;
import dev.cassandrakafka.model.route.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Says of a spec what the schema and its rules cannot say. */
@Immutable
public final class SinkValidator {
    private final TableValidator tables = new TableValidator();
    private final TemplateValidator template = new TemplateValidator();
    private final ConsumerConfigValidator consumer = new ConsumerConfigValidator();

    /**
     * Looks at the whole spec.
     *
     * @param spec the spec as it was read; null where an API server without our schema has let that pass
     */
    public Acceptance<CassandraSinkSpec> validate(@Nullable CassandraSinkSpec spec) {
        var problems = new Problems();
        if (spec == null) {
            problems.add("spec", "must be set");
        } else {
            whole(spec, problems);
        }
        return spec == null || problems.count() > 0
                ? new Acceptance.Rejected<>(problems.kept(), problems.count())
                : new Acceptance.Accepted<>(spec);
    }

    private void whole(CassandraSinkSpec spec, Problems problems) {
        if (spec.kafka() == null) {
            problems.add("spec.kafka", "must be set");
        } else {
            consumer.validate(spec.kafka().consumer().config(), problems);
        }
        if (spec.cassandra() == null) {
            problems.add("spec.cassandra", "must be set");
        }
        if (spec.routes().isEmpty()) {
            problems.add("spec.routes", "must name at least one route");
        }
        routes(spec.routes(), problems);
        deadLetterTopic(spec, problems);
        template.validate(spec.template(), problems);
    }

    private void routes(List<Route> routes, Problems problems) {
        Map<String, String> seen = new HashMap<>();
        for (int r = 0; r < routes.size(); r++) {
            var path = "spec.routes[%d]".formatted(r);
            topics(path, routes.get(r).topics(), seen, problems);
            tables.validate(path, routes.get(r), problems);
        }
    }

    private void topics(String path, List<String> topics, Map<String, String> seen, Problems problems) {
        for (int t = 0; t < topics.size(); t++) {
            var here = "%s.topics[%d]".formatted(path, t);
            var before = seen.putIfAbsent(topics.get(t), here);
            if (before != null) {
                problems.add(
                        here,
                        "topic '%s' is already named by %s; name it once, and put all its tables under that route"
                                .formatted(topics.get(t), before));
            }
        }
    }

    private void deadLetterTopic(CassandraSinkSpec spec, Problems problems) {
        var badRecord = spec.errors().badRecord();
        var topic = badRecord.topic();
        if (badRecord.action() != BadRecordAction.DEAD_LETTER || topic == null) {
            return;
        }
        if (spec.routes().stream().anyMatch(route -> route.topics().contains(topic))) {
            problems.add(
                    "spec.errors.badRecord.topic",
                    "topic '%s' is also read by this sink, which would read its own bad records for ever; name another"
                            .formatted(topic));
        }
    }
}
