package dev.cassandrakafka.operator.scenario;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.operator.report.KStatus;
import io.fabric8.kubernetes.api.model.Condition;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What can be said of a sink. */
final class SinkAssert extends AbstractAssert<SinkAssert, CassandraSink> {
    private SinkAssert(CassandraSink sink) {
        super(sink, SinkAssert.class);
    }

    static SinkAssert assertThat(CassandraSink sink) {
        return new SinkAssert(sink);
    }

    SinkAssert isReady(String reason) {
        return has("Ready", "True", reason);
    }

    SinkAssert isNotReady(String reason) {
        return has("Ready", "False", reason);
    }

    SinkAssert has(String type, String status, String reason) {
        var condition = condition(type);
        Assertions.assertThat(condition.getStatus() + " " + condition.getReason())
                .as("%s: %s", type, condition.getMessage())
                .isEqualTo(status + " " + reason);
        Assertions.assertThat(condition.getObservedGeneration())
                .as("observed generation")
                .isEqualTo(actual.getMetadata().getGeneration());
        return this;
    }

    SinkAssert says(String type, String part) {
        Assertions.assertThat(condition(type).getMessage()).contains(part);
        return this;
    }

    SinkAssert isJudged(KStatus expected) {
        Assertions.assertThat(KStatus.of(false, actual.getMetadata().getGeneration(), actual.getStatus()))
                .isEqualTo(expected);
        return this;
    }

    private Condition condition(String type) {
        isNotNull();
        Assertions.assertThat(actual.getStatus()).as("status").isNotNull();
        return actual.getStatus().conditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no condition " + type));
    }
}
