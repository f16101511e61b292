package dev.cassandrakafka.kinds.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.kinds.schema.Definition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LintTest {
    private final Definition crd = Definition.sink();

    @ParameterizedTest
    @MethodSource("rules")
    void theDefinitionKeepsTheRule(Rule rule) {
        // When
        Stream<String> breaches = rule.breaches().apply(crd);
        // Then
        assertThat(breaches.filter(path -> Exceptions.all().stream().noneMatch(e -> e.covers(rule, path))))
                .as(rule.toString())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void everyExceptionIsNeeded(Exceptions.Allowed exception) {
        // When
        Stream<String> covered = Rules.all().stream()
                .flatMap(rule -> rule.breaches().apply(crd).filter(path -> exception.covers(rule, path)));
        // Then
        assertThat(covered).isNotEmpty();
    }

    static List<Rule> rules() {
        return Rules.all();
    }

    static List<Exceptions.Allowed> exceptions() {
        return Exceptions.all();
    }
}
