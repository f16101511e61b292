package dev.cassandrakafka.merge.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.topic.DesiredTopic;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class TopicMakerTest {
    private final Server server = new Server();
    private final TopicMaker maker =
            new TopicMaker(server, name -> new DesiredTopic(name, 12, 3, Map.of()), this::pause);
    private int pauses;
    private Runnable afterPauses = () -> {};

    @Test
    void aTopicThatDoesNotExistIsMadeAsThePipelineAsksFor() {
        assertThat(maker.await("t")).isEmpty();
        assertThat(server.topics).containsEntry("t", 12);
        assertThat(maker.isFit("t")).isTrue();
    }

    @Test
    void aTopicOfOtherPartitionsIsNotTouchedAndNotFitUntilItIsMadeAnew() {
        // Given
        server.topics.put("t", 1);
        // When
        var unfit = maker.await("t").orElseThrow();
        // Then
        assertThat(unfit.reason()).isEqualTo(RuntimeReason.TOPIC_MISMATCH);
        assertThat(unfit.message()).contains("\"t\" has 1 partitions", "asks for 12", "auto.create.topics.enable");
        assertThat(server.topics).containsEntry("t", 1);
        maker.lookAgain();
        assertThat(maker.isFit("t")).isFalse();
        server.topics.remove("t");
        maker.lookAgain();
        assertThat(maker.isFit("t")).isTrue();
        assertThat(server.topics).containsEntry("t", 12);
    }

    @Test
    void whereItMayNotMakeATopicItWaitsForControl() {
        // Given
        server.refusal = new TopicAuthorizationException("no");
        afterPauses = () -> server.topics.put("t", 12);
        // Then
        assertThat(maker.await("t")).isEmpty();
        assertThat(pauses).isEqualTo(3);
    }

    @Test
    void itWaitsForAMomentOnly() {
        // Given
        server.refusal = new TopicAuthorizationException("no");
        // When
        var unfit = maker.await("t").orElseThrow();
        // Then
        assertThat(unfit.reason()).isEqualTo(RuntimeReason.TOPIC_NOT_FOUND);
        assertThat(unfit.message()).contains("may not be made by the merge", "12 partitions");
        assertThat(pauses).isEqualTo(40);
    }

    @Test
    void whatTheBrokersRefuseIsSaidAtOnce() {
        // Given
        server.refusal = new PolicyViolationException("too many");
        // Then
        assertThat(maker.await("t").orElseThrow().message()).contains("cannot be created: too many");
        assertThat(pauses).isZero();
    }

    @Test
    void theTopicOfDeadLettersIsNeverMade() {
        assertThat(maker.awaitLetters("bad").orElseThrow().message()).contains("spec.merge.badRecord.topic");
        assertThat(server.topics).isEmpty();
        server.topics.put("bad", 1);
        assertThat(maker.awaitLetters("bad")).isEmpty();
    }

    private boolean pause() {
        pauses++;
        if (pauses == 3) {
            afterPauses.run();
        }
        return true;
    }

    private static final class Server implements TopicServer {
        final Map<String, Integer> topics = new HashMap<>();
        RuntimeException refusal = new IllegalStateException();

        @Override
        public OptionalInt partitions(String topic) {
            Integer partitions = topics.get(topic);
            return partitions == null ? OptionalInt.empty() : OptionalInt.of(partitions);
        }

        @Override
        public void create(DesiredTopic topic) {
            if (!(refusal instanceof IllegalStateException)) {
                throw refusal;
            }
            topics.put(topic.name(), topic.partitions());
        }
    }
}
