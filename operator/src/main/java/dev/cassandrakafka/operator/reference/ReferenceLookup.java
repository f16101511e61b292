package dev.cassandrakafka.operator.reference;

import java.util.Map;
import java.util.Optional;

/** Where objects are looked up: caches in production, a map in tests. */
public interface ReferenceLookup {
    /**
     * Finds an object.
     *
     * @return the digest of each of its values by key, or empty when there is no such object
     */
    Optional<Map<String, String>> digests(ReferenceKind kind, String namespace, String name);
}
