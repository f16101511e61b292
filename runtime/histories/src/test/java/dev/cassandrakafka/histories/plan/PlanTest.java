package dev.cassandrakafka.histories.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.histories.plan.Step.Fill;
import dev.cassandrakafka.histories.plan.Step.OutlastHints;
import dev.cassandrakafka.histories.plan.Step.SchemaChange;
import dev.cassandrakafka.histories.plan.Step.Truncate;
import dev.cassandrakafka.histories.plan.Step.Write;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Scale SCALE = new Scale(150, 3, 3, 2);

    @Test
    void aSeedIsAHistory() {
        assertThat(Plan.of(7, SCALE)).isEqualTo(Plan.of(7, SCALE)).isNotEqualTo(Plan.of(8, SCALE));
    }

    @Test
    void whatIsKeptAsTextIsTheSameHistory() {
        LongStream.range(0, 200)
                .mapToObj(seed -> Plan.of(seed, SCALE))
                .forEach(plan -> assertThat(Plan.parse(plan.lines())).isEqualTo(plan));
    }

    @Test
    void ofThreeSeedsInARowEachGreatEventHappens() {
        for (long from = 0; from < 100; from++) {
            List<Plan> three = LongStream.range(from, from + 3)
                    .mapToObj(seed -> Plan.of(seed, SCALE))
                    .toList();
            assertThat(three).anyMatch(Plan::takesSnapshot);
            assertThat(three).anyMatch(plan -> plan.count(Fill.class) > 0);
            assertThat(three).anyMatch(plan -> plan.count(OutlastHints.class) > 0);
            assertThat(three).allMatch(plan -> plan.count(Truncate.class) > 0 && plan.count(SchemaChange.class) > 8);
            assertThat(three).allMatch(plan -> plan.count(Write.class) >= SCALE.statements());
        }
    }

    @Test
    void neverAreTwoNodesAwayOrTwoBrokers() {
        LongStream.range(0, 200).mapToObj(seed -> Plan.of(seed, SCALE)).forEach(plan -> {
            assertThat(mostAway(plan, "node")).isLessThan(2);
            assertThat(mostAway(plan, "broker")).isLessThan(2);
        });
    }

    @Test
    void everyKindOfFaultHappens() {
        List<Plan> plans =
                LongStream.range(0, 60).mapToObj(seed -> Plan.of(seed, SCALE)).toList();
        for (String victim : List.of("node", "agent", "merge", "broker", "control", "snapshot")) {
            for (Act act : List.of(Act.KILL, Act.STOP, Act.FREEZE, Act.START, Act.THAW)) {
                assertThat(plans).as("%s %s", act, victim).anyMatch(plan -> plan.faults(act, victim) > 0);
            }
        }
    }

    private static int mostAway(Plan plan, String kind) {
        int away = 0;
        int most = 0;
        for (Step step : plan.steps()) {
            if (step instanceof Step.Fault fault && fault.victim().startsWith(kind)) {
                away += fault.act().takesAway() ? 1 : -1;
                most = Math.max(most, away);
            }
        }
        return most;
    }
}
