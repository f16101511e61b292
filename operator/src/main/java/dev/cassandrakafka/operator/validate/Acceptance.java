package dev.cassandrakafka.operator.validate;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import java.util.List;
import net.jcip.annotations.Immutable;

/** Whether a spec can be acted on. */
public sealed interface Acceptance {

    /** It can. */
    @Immutable
    record Accepted(CassandraSinkSpec spec) implements Acceptance {}

    /**
     * It cannot; what ran before goes on.
     *
     * @param problems the first problems in the order of the spec, at least one
     * @param count the number of all problems
     */
    @Immutable
    record Rejected(List<Problem> problems, int count) implements Acceptance {
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
