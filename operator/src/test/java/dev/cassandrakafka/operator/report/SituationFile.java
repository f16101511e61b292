package dev.cassandrakafka.operator.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.kinds.v1alpha1.SinkState;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.operator.apply.ApplyOutcome;
import dev.cassandrakafka.operator.desired.Scale;
import dev.cassandrakafka.operator.golden.GoldenFolder;
import dev.cassandrakafka.operator.golden.KnownObjects;
import dev.cassandrakafka.operator.observe.PodReport;
import dev.cassandrakafka.operator.reference.NamedReferences;
import dev.cassandrakafka.operator.reference.ReferenceResolver;
import dev.cassandrakafka.operator.reference.References;
import dev.cassandrakafka.operator.validate.Acceptance;
import dev.cassandrakafka.operator.validate.SinkValidator;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.ArrayList;
import java.util.List;

/** Reads a situation from a golden input: {@code spec}, {@code objects}, {@code outcome}, {@code deployment}, {@code pods}. */
final class SituationFile {
    static final long GENERATION = 7;
    private static final String SPEC_FILE = "running";

    private SituationFile() {}

    static Situation read(GoldenFolder folder, String name) {
        var tree = folder.tree(name);
        var spec = folder.input(name, "spec", CassandraSinkSpec.class)
                .or(() -> folder.input(SPEC_FILE, "spec", CassandraSinkSpec.class))
                .orElseThrow();
        var acceptance = new SinkValidator().validate(spec);
        var references = new ReferenceResolver(new KnownObjects(tree.path("objects")))
                .resolve("quakes", NamedReferences.of(spec));
        return new Situation(
                GENERATION,
                "cassandra-kafka.dev/sink=earthquakes",
                new WantedScale(Scale.wanted(spec), spec.state() == SinkState.STOPPED),
                acceptance,
                references,
                outcome(tree.path("outcome"), acceptance, references),
                folder.input(name, "deployment", Deployment.class),
                pods(folder, tree.path("pods")));
    }

    private static ApplyOutcome outcome(JsonNode outcome, Acceptance<?> acceptance, References references) {
        if (outcome.has("conflict")) {
            return new ApplyOutcome.Conflict(outcome.get("conflict").asText(), "earthquakes-sink");
        }
        if (outcome.has("failed")) {
            return new ApplyOutcome.Failed(outcome.get("failed").asText());
        }
        var actedOn = acceptance instanceof Acceptance.Accepted
                && references.missing().isEmpty();
        return actedOn ? new ApplyOutcome.Applied(0) : new ApplyOutcome.Held();
    }

    private static List<PodReport> pods(GoldenFolder folder, JsonNode pods) {
        var reports = new ArrayList<PodReport>();
        for (var pod : pods) {
            var name = pod.get("pod").asText();
            reports.add(
                    pod.has("silent")
                            ? new PodReport.Silent(name, pod.get("silent").asText())
                            : new PodReport.Answered(name, folder.convert(pod.get("status"), RuntimeStatus.class)));
        }
        return reports;
    }
}
