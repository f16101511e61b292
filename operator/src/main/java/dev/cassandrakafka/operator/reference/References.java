package dev.cassandrakafka.operator.reference;

import java.util.List;
import java.util.stream.Stream;
import net.jcip.annotations.Immutable;

/**
 * Everything that a spec names, after look-up.
 *
 * @param all in the order of the spec
 */
@Immutable
public record References(List<Reference> all) {

    /** Copies the list. */
    public References {
        all = List.copyOf(all);
    }

    /** Nothing named. */
    public static References none() {
        return new References(List.of());
    }

    /** What is missing, in the order of the spec. */
    public List<Reference.Missing> missing() {
        return all.stream().flatMap(References::asMissing).toList();
    }

    /** What is there, in the order of the spec. */
    public List<Reference.Resolved> resolved() {
        return all.stream().flatMap(References::asResolved).toList();
    }

    private static Stream<Reference.Missing> asMissing(Reference reference) {
        return reference instanceof Reference.Missing missing ? Stream.of(missing) : Stream.empty();
    }

    private static Stream<Reference.Resolved> asResolved(Reference reference) {
        return reference instanceof Reference.Resolved resolved ? Stream.of(resolved) : Stream.empty();
    }
}
