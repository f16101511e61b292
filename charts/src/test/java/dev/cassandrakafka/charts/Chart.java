package dev.cassandrakafka.charts;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The chart in the hands of Helm. */
final class Chart {
    /** This module: the build says where it is, whatever the working directory. */
    static final Path MODULE = Path.of(System.getProperty("basedir", "."));

    /** Where the chart lies. */
    static final Path FOLDER = MODULE.resolve("cassandra-kafka-operator");

    /** The name of the release and the namespace that tests render for. */
    static final String RELEASE = "release";

    static final String NAMESPACE = "ns";

    /** The oldest Kubernetes that the chart is for: Helm takes 1.20 unless told. */
    private static final String KUBERNETES = "1.29.0";

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private Chart() {}

    static LintResult lint() {
        return new Helm(FOLDER).lint().strict().call();
    }

    /** The text that Helm makes of the values. */
    static String text(String release, String namespace, Path values) {
        return new Helm(FOLDER)
                .template()
                .withName(release)
                .withNamespace(namespace)
                .withKubeVersion(KUBERNETES)
                .withValuesFile(values)
                .call();
    }

    /** The objects that Helm makes of the values. */
    static List<HasMetadata> objects(Path values) {
        return objects(text(RELEASE, NAMESPACE, values));
    }

    static List<HasMetadata> objects(String text) {
        return Arrays.stream(text.split("(?m)^---$"))
                .filter(document -> document.contains("kind: "))
                .map(document -> (HasMetadata) YAML.unmarshal(document))
                .toList();
    }
}
