package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.publish.PositionsStore;
import dev.cassandrakafka.merge.state.MergeStore;

/** Where a collaborator can be put that is wrong on purpose, to see that the histories find it. All are right by default. */
interface Wrongs {
    /** Nothing is wrong. */
    Wrongs NONE = new Wrongs() {};

    /** What the merge is given of a raw record. */
    default byte[] value(byte[] raw) {
        return raw;
    }

    /** Where the merge keeps its state. */
    default MergeStore store(MergeStore store) {
        return store;
    }

    /** Whether the merge lets this out. */
    default boolean tells(Event event) {
        return true;
    }

    /** Where an agent stores its positions. */
    default PositionsStore positions(PositionsStore store) {
        return store;
    }
}
