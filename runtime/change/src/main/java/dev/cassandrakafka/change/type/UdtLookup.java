package dev.cassandrakafka.change.type;

import java.util.Optional;

/** User types of a keyspace by name. */
@FunctionalInterface
public interface UdtLookup {
    UdtLookup NONE = name -> Optional.empty();

    /** The type, not frozen; empty when there is none of that name. */
    Optional<UdtType> find(String name);
}
