package dev.cassandrakafka.operator.observe;

import dev.cassandrakafka.model.status.RuntimeStatus;
import net.jcip.annotations.Immutable;

/** What a pod says of itself. */
public sealed interface PodReport {

    /** The name of the pod. */
    String pod();

    /** It has answered. */
    @Immutable
    record Answered(String pod, RuntimeStatus status) implements PodReport {}

    /**
     * It has an address and did not answer in time, or not with the document.
     *
     * @param pod the name of the pod
     * @param why one clause for people
     */
    @Immutable
    record Silent(String pod, String why) implements PodReport {}
}
