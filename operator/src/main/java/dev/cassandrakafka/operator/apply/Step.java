package dev.cassandrakafka.operator.apply;

import dev.cassandrakafka.operator.identity.ResourceIdentity;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/**
 * One object on its way to what is desired.
 *
 * @param desired what is desired, with its digest
 * @param live what there is
 */
record Step<T extends HasMetadata>(T desired, Optional<T> live) {

    boolean isForeignTo(ResourceIdentity resource) {
        return live.filter(object -> !resource.controls(object)).isPresent();
    }

    boolean isDone(Fingerprint fingerprint) {
        return live.filter(object -> Comparison.contains(fingerprint.tree(object), fingerprint.tree(desired)))
                .isPresent();
    }

    /** What is desired, of the very object that was looked at: one that has come in its place meanwhile is not touched. */
    T precondition() {
        live.ifPresent(
                object -> desired.getMetadata().setUid(object.getMetadata().getUid()));
        return desired;
    }
}
