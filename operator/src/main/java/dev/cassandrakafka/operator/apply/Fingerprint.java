package dev.cassandrakafka.operator.apply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.cassandrakafka.operator.identity.Annotation;
import dev.cassandrakafka.operator.reference.Digests;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.jcip.annotations.ThreadSafe;

/** The form in which objects are compared, and the digest that tells whether a field has gone from what is desired. */
@ThreadSafe
final class Fingerprint {
    private static final int LENGTH = 32;
    private static final ObjectMapper CANONICAL =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final KubernetesSerialization serialization;

    Fingerprint(KubernetesSerialization serialization) {
        this.serialization = serialization;
    }

    JsonNode tree(HasMetadata object) {
        return serialization.convertValue(object, JsonNode.class);
    }

    /** A copy that carries the digest of itself. */
    <T extends HasMetadata> T marked(T desired) {
        T copy = serialization.clone(desired);
        var metadata = copy.getMetadata();
        Map<String, String> annotations =
                new HashMap<>(Objects.requireNonNullElse(metadata.getAnnotations(), Map.<String, String>of()));
        annotations.put(Annotation.APPLIED_HASH.key(), digest(desired));
        metadata.setAnnotations(annotations);
        return copy;
    }

    private String digest(HasMetadata desired) {
        try {
            var sorted = CANONICAL.treeToValue(tree(desired), Object.class);
            return Digests.sha256(CANONICAL.writeValueAsString(sorted)).substring(0, LENGTH);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an object of the client can always be written", e);
        }
    }
}
