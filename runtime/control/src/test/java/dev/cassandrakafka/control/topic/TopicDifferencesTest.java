package dev.cassandrakafka.control.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicDifferencesTest {
    private static final Map<String, String> CONFIG =
            Map.of("cleanup.policy", "delete", "retention.ms", "1000", "min.insync.replicas", "2");
    private static final DesiredTopic DESIRED = new DesiredTopic("shop.raw", 12, 3, CONFIG);

    @Test
    void aTopicThatIsAsWantedOrStricterHasNone() {
        // Given
        Map<String, String> stricter =
                Map.of("cleanup.policy", "delete", "retention.ms", "1000", "min.insync.replicas", "3", "other", "x");
        // When / Then
        assertThat(TopicDifferences.of(DESIRED, new ActualTopic("shop.raw", 12, 4, stricter)))
                .isEmpty();
    }

    @Test
    void eachFieldThatDiffersIsNamed() {
        // Given
        Map<String, String> other =
                Map.of("cleanup.policy", "compact", "retention.ms", "5", "min.insync.replicas", "1");
        // When
        List<PreflightFinding> found = TopicDifferences.of(DESIRED, new ActualTopic("shop.raw", 6, 1, other));
        // Then
        assertThat(found)
                .extracting(PreflightFinding::setting)
                .containsExactly(
                        "partitions", "replicationFactor", "cleanup.policy", "min.insync.replicas", "retention.ms");
        assertThat(found)
                .filteredOn(finding -> finding.severity() == FindingSeverity.ERROR)
                .extracting(PreflightFinding::message)
                .containsExactly(
                        "topic \"shop.raw\" has 6 partitions and spec.topics asks for 12; delete it or use another prefix, since keys would change their partition",
                        "topic \"shop.raw\" has cleanup.policy compact and the pipeline asks for delete; alter the topic or the pipeline");
    }
}
