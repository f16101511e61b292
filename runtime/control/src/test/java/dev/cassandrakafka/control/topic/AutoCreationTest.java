package dev.cassandrakafka.control.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.FindingSeverity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AutoCreationTest {
    @Test
    void brokersThatMakeTopicsByThemselvesAreAWarningWithWhatToDo() {
        assertThat(AutoCreation.of(Map.of("2", "true", "1", "true", "3", "false")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(FindingSeverity.WARNING);
                    assertThat(finding.message())
                            .startsWith("brokers 1, 2 have auto.create.topics.enable=true")
                            .contains("set it to false");
                });
    }

    @Test
    void brokersThatDoNotOrDoNotTellAreNone() {
        assertThat(AutoCreation.of(Map.of("1", "false"))).isEmpty();
        assertThat(AutoCreation.of(Map.of())).isEmpty();
    }
}
