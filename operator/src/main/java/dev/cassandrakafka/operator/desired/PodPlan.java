package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.kinds.v1alpha1.PodTemplate;
import dev.cassandrakafka.operator.identity.Component;
import dev.cassandrakafka.operator.reference.References;
import java.util.Objects;

/**
 * What the pods of one role are made of.
 *
 * @param component whose they are
 * @param template what people may set of them
 * @param defaultImage the image where the template names none
 * @param pipelineMap the name of the ConfigMap with the pipeline file
 * @param references what the spec names, all of it resolved
 * @param configHash the digest of everything that the pods read when they start
 */
record PodPlan(
        Component component,
        PodTemplate template,
        String defaultImage,
        String pipelineMap,
        References references,
        String configHash) {

    String image() {
        return Objects.requireNonNullElse(template.image(), defaultImage);
    }

    String serviceAccount() {
        return Objects.requireNonNullElse(template.serviceAccountName(), component.childName());
    }
}
