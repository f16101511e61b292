package dev.cassandrakafka.testkit.kubernetes.store;

import java.util.Comparator;

/**
 * Where an object is kept.
 *
 * @param resource {@code <plural>.<group>}, the same for all versions of a kind
 * @param namespace empty for objects of the cluster
 * @param name name of the object
 */
public record ObjectKey(String resource, String namespace, String name) implements Comparable<ObjectKey> {
    private static final Comparator<ObjectKey> ORDER = Comparator.comparing(ObjectKey::resource)
            .thenComparing(ObjectKey::namespace)
            .thenComparing(ObjectKey::name);

    @Override
    public int compareTo(ObjectKey other) {
        return ORDER.compare(this, other);
    }
}
