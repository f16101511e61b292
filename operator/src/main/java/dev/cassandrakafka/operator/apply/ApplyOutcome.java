package dev.cassandrakafka.operator.apply;

import net.jcip.annotations.Immutable;

/** What became of bringing the live objects to what is desired. */
public sealed interface ApplyOutcome {

    /**
     * They are as desired.
     *
     * @param writes the number of writes that it took
     */
    @Immutable
    record Applied(int writes) implements ApplyOutcome {}

    /** Nothing was desired, since the spec cannot be acted on; what ran goes on. */
    @Immutable
    record Held() implements ApplyOutcome {}

    /**
     * An object of that name belongs to somebody else; neither it nor any other object was touched.
     *
     * @param kind the kind of the object
     * @param name its name
     */
    @Immutable
    record Conflict(String kind, String name) implements ApplyOutcome {}

    /**
     * The API server does not let us; it is tried again.
     *
     * @param message what it said
     */
    @Immutable
    record Failed(String message) implements ApplyOutcome {}
}
