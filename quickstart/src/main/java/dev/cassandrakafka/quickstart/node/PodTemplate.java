package dev.cassandrakafka.quickstart.node;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The pods of one Deployment as its template wants them now.
 *
 * @param deployment the Deployment
 * @param hash a digest of its template
 */
record PodTemplate(Deployment deployment, String hash) {
    /** As the real controller names it. */
    static final String HASH_LABEL = "pod-template-hash";

    private static final int HASH_LENGTH = 10;

    static PodTemplate of(Deployment deployment) {
        String text = Serialization.asJson(deployment.getSpec().getTemplate());
        return new PodTemplate(deployment, sha256(text).substring(0, HASH_LENGTH));
    }

    String image() {
        return container().getImage();
    }

    /** A pod of the template, whose named ports are where its process listens on this machine. */
    Pod pod(String suffix, int port) {
        var template = deployment.getSpec().getTemplate();
        Pod pod = new PodBuilder()
                .withNewMetadataLike(template.getMetadata())
                .withName("%s-%s-%s".formatted(deployment.getMetadata().getName(), hash, suffix))
                .withNamespace(deployment.getMetadata().getNamespace())
                .addToLabels(HASH_LABEL, hash)
                .addNewOwnerReference()
                .withApiVersion("apps/v1")
                .withKind("Deployment")
                .withName(deployment.getMetadata().getName())
                .withUid(deployment.getMetadata().getUid())
                .withController(true)
                .withBlockOwnerDeletion(true)
                .endOwnerReference()
                .endMetadata()
                .withNewSpecLike(template.getSpec())
                .withNodeName(LocalNode.NAME)
                .endSpec()
                .build();
        for (ContainerPort declared : pod.getSpec().getContainers().get(0).getPorts()) {
            declared.setContainerPort(port);
        }
        return pod;
    }

    private Container container() {
        return deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
