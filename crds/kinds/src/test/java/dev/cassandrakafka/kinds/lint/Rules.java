package dev.cassandrakafka.kinds.lint;

import java.util.List;
import java.util.stream.Stream;

/** All rules. */
final class Rules {
    private Rules() {}

    static List<Rule> all() {
        return Stream.of(
                        DefinitionRules.all(),
                        FieldRules.all(),
                        BoundRules.all(),
                        CelRuleRules.all(),
                        StatusRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
