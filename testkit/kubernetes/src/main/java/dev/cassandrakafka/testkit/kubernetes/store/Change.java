package dev.cassandrakafka.testkit.kubernetes.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What happened to one object. The trees are shared and must not be changed.
 *
 * @param type what happened
 * @param key to which object
 * @param object the object afterwards; when deleted, as it last was, with the revision of its deletion
 * @param previous the object before
 * @param revision the revision of the store that this made
 */
public record Change(EventType type, ObjectKey key, ObjectNode object, Optional<ObjectNode> previous, long revision) {
    /** What can happen; the names are those of watch events. */
    public enum EventType {
        /** It is new. */
        ADDED,
        /** It is another than before. */
        MODIFIED,
        /** It is gone. */
        DELETED
    }
}
