package dev.cassandrakafka.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What {@code e2e/run.sh} says: where to run and with which images.
 *
 * @param namespace a namespace that does not exist yet; the operator goes into {@code <namespace>-operator}
 * @param imageRegistry what the names of all images begin with
 * @param imageTag the tag of all images
 * @param pullPolicy the pull policy of all containers
 * @param helm the helm program
 * @param kubectl the kubectl program
 */
record Settings(
        String namespace, String imageRegistry, String imageTag, String pullPolicy, String helm, String kubectl) {
    static final String NAMESPACE_PROPERTY = "e2e.namespace";

    static Settings fromSystemProperties() {
        return new Settings(
                required(NAMESPACE_PROPERTY),
                required("e2e.image.registry"),
                required("e2e.image.tag"),
                System.getProperty("e2e.pull.policy", "IfNotPresent"),
                System.getProperty("e2e.helm", "helm"),
                System.getProperty("e2e.kubectl", "kubectl"));
    }

    String operatorNamespace() {
        return namespace + "-operator";
    }

    String image(String name) {
        return imageRegistry + "/" + name + ":" + imageTag;
    }

    /** The folder of the whole repository. */
    static Path repository() {
        Path module = Path.of("").toAbsolutePath();
        Path root = Objects.requireNonNull(module.getParent(), "the module e2e lies in a folder");
        if (!Files.isDirectory(root.resolve("examples"))) {
            throw new IllegalStateException(root + " has no folder examples; run the tests with e2e/run.sh");
        }
        return root;
    }

    private static String required(String property) {
        return Objects.requireNonNull(System.getProperty(property), property + " is not set; run e2e/run.sh");
    }
}
