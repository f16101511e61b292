package dev.cassandrakafka.sink.plan;

import java.util.List;

/**
 * A route that does not fit its tables as they are now. It may fit later: tables come and change.
 *
 * @param problems everything that is wrong, in the order of the spec; never empty
 */
public record InvalidRoute(List<Problem> problems) implements Compiled {
    public InvalidRoute {
        problems = List.copyOf(problems);
    }
}
