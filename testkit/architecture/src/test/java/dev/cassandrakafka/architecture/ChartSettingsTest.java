package dev.cassandrakafka.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.operator.settings.Setting;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The chart and the operator name the same settings. */
class ChartSettingsTest {
    private static final Path DEPLOYMENT = Path.of("../../charts/cassandra-kafka-operator/templates/deployment.yaml");
    private static final Pattern VARIABLE = Pattern.compile("- name: ([A-Z][A-Z_]+)\\n");

    @Test
    void theChartSetsEverySettingOfTheOperatorAndNoOther() {
        // When
        List<String> set = VARIABLE.matcher(Project.text(DEPLOYMENT))
                .results()
                .map((MatchResult variable) -> variable.group(1))
                .toList();
        // Then
        assertThat(set)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::name).toList());
    }
}
