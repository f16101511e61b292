package dev.cassandrakafka.runtime.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What reading a pipeline file came to.
 *
 * @param <T> the record of the role's pipeline
 */
public sealed interface PipelineOutcome<T> {

    /** The file is right as far as can be told without a server. */
    record Valid<T>(T pipeline) implements PipelineOutcome<T> {}

    /** The file is wrong; at least one problem, in the order of the file. */
    record Invalid<T>(List<Problem> problems) implements PipelineOutcome<T> {
        public Invalid {
            problems = List.copyOf(problems);
        }

        /** All problems in one line for `/status`. */
        public String message() {
            return problems.stream().map(Problem::text).collect(Collectors.joining("; "));
        }
    }
}
