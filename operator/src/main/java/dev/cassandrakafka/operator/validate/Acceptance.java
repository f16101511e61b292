package dev.cassandrakafka.operator.validate;

import java.util.List;
import net.jcip.annotations.Immutable;

/**
 * Whether a spec can be acted on.
 *
 * @param <S> the spec
 */
public sealed interface Acceptance<S> {

    /** It can. */
    @Immutable
    record Accepted<S>(S spec) implements Acceptance<S> {}

    /**
     * It cannot; what ran before goes on.
     *
     * @param problems the first problems in the order of the spec, at least one
     * @param count the number of all problems
     */
    @Immutable
    record Rejected<S>(List<Problem> problems, int count) implements Acceptance<S> {
        public Rejected {
            problems = List.copyOf(problems);
        }

        /** The first problem, and how many more there are. */
        public String message() {
            var first = problems.get(0).toString();
            return count == 1 ? first : "%s (and %d more)".formatted(first, count - 1);
        }
    }
}
