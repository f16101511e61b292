package dev.cassandrakafka.kinds.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.kinds.schema.Definition;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private final Definition sound = Definition.sink();

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleCanBeBroken(Rule rule) {
        assertThat(Breach.all()).anyMatch(breach -> breach.breaks(rule, sound));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void everyBreachIsFound(Breach breach) {
        assertThat(Rules.all()).anyMatch(rule -> breach.breaks(rule, sound));
    }

    static List<Rule> rules() {
        return Rules.all();
    }

    static List<Breach> breaches() {
        return Breach.all();
    }
}
