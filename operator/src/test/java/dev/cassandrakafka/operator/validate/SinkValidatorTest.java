package dev.cassandrakafka.operator.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.operator.golden.GoldenFolder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SinkValidatorTest {
    private static final GoldenFolder FOLDER = new GoldenFolder("validate");
    private final SinkValidator validator = new SinkValidator();

    static Stream<String> cases() {
        return FOLDER.cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void problemsAreAsTheGoldenFileSays(String name) {
        // Given
        var spec = FOLDER.input(name, "spec", CassandraSinkSpec.class).orElseThrow();
        // When
        var acceptance = validator.validate(spec);
        // Then
        FOLDER.verify(name, Map.of("problems", problems(acceptance)));
    }

    @Test
    void firstProblemSpeaksAndOthersAreCounted() {
        // Given
        var spec = FOLDER.input("columns", "spec", CassandraSinkSpec.class).orElseThrow();
        // When
        var rejected = (Acceptance.Rejected<?>) validator.validate(spec);
        // Then
        assertThat(rejected.message())
                .startsWith("spec.routes[0].tables[0].columns[1].from: \"value..mag\": expected a name")
                .endsWith("(and %d more)".formatted(rejected.count() - 1));
    }

    @Test
    void resourceWithoutSpecIsRejected() {
        // When
        var acceptance = validator.validate(null);
        // Then
        assertThat(problems(acceptance)).containsExactly("spec: must be set");
    }

    private static List<String> problems(Acceptance<?> acceptance) {
        return acceptance instanceof Acceptance.Rejected<?> rejected
                ? rejected.problems().stream().map(Problem::toString).toList()
                : List.of();
    }
}
