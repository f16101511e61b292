package dev.cassandrakafka.operator.apply;

import dev.cassandrakafka.operator.identity.ResourceIdentity;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of live objects without asking the API server. */
public interface LiveObjects {
    /** The object as it was last seen, if it was seen. Not to be changed. */
    <T extends HasMetadata> Optional<T> find(Class<T> kind, String namespace, String name);

    /** All objects of a kind that a resource controls, as they were last seen. Not to be changed. */
    <T extends HasMetadata> Stream<T> controlledBy(ResourceIdentity resource, Class<T> kind);

    /** Notes what a write has answered, so that the next look does not see something older. */
    <T extends HasMetadata> void remember(T written);
}
