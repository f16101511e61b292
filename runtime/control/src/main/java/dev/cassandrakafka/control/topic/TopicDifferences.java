package dev.cassandrakafka.control.topic;

import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** What is different about a topic that exists, field by field. It is for people to decide what becomes of it. Pure. */
public final class TopicDifferences {
    private TopicDifferences() {}

    /** None if the topic is as wanted; more room for messages, more replicas and stricter replication are as good. */
    public static List<PreflightFinding> of(DesiredTopic desired, ActualTopic actual) {
        List<PreflightFinding> findings = new ArrayList<>();
        if (actual.partitions() != desired.partitions()) {
            findings.add(new PreflightFinding(
                    FindingSeverity.ERROR,
                    null,
                    "partitions",
                    desired.name(),
                    "topic \"%s\" has %d partitions and spec.topics asks for %d; delete it or use another prefix, since keys would change their partition"
                            .formatted(desired.name(), actual.partitions(), desired.partitions())));
        }
        if (actual.replicationFactor() < desired.replicationFactor()) {
            findings.add(new PreflightFinding(
                    FindingSeverity.WARNING,
                    null,
                    "replicationFactor",
                    desired.name(),
                    "topic \"%s\" has %d replicas and spec.topics.replicationFactor asks for %d; reassign its partitions or lower the factor"
                            .formatted(desired.name(), actual.replicationFactor(), desired.replicationFactor())));
        }
        new TreeMap<>(desired.config())
                .forEach((option, wanted) -> option(desired.name(), option, wanted, actual.config(), findings));
        return findings;
    }

    private static void option(
            String topic, String option, String wanted, Map<String, String> config, List<PreflightFinding> findings) {
        String actual = config.get(option);
        if (good(option, wanted, actual)) {
            return;
        }
        // A compacted topic loses deltas, a deleting one forgets positions: both are silent loss.
        FindingSeverity severity =
                option.equals(TopicConfig.CLEANUP_POLICY_CONFIG) || option.equals(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                        ? FindingSeverity.ERROR
                        : FindingSeverity.WARNING;
        findings.add(new PreflightFinding(
                severity,
                null,
                option,
                topic,
                "topic \"%s\" has %s %s and the pipeline asks for %s; alter the topic or the pipeline"
                        .formatted(topic, option, actual == null ? "unknown" : actual, wanted)));
    }

    private static boolean good(String option, String wanted, @Nullable String actual) {
        if (actual == null) {
            return false;
        }
        boolean moreIsAsGood = option.equals(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                || option.equals(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        boolean fine = option.equals(TopicConfig.SEGMENT_MS_CONFIG); // tuning: whatever it is, it works
        return fine || actual.equals(wanted) || (moreIsAsGood && Long.parseLong(actual) >= Long.parseLong(wanted));
    }
}
