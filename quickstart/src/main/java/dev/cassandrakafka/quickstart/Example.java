package dev.cassandrakafka.quickstart;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The example as it stands in the file, with the addresses of the servers on this machine in place of those in a cluster. */
final class Example {
    private Example() {}

    static GenericKubernetesResource read(Path file, String bootstrapServers, String contactPoint, int port)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            GenericKubernetesResource resource = Serialization.unmarshal(in, GenericKubernetesResource.class);
            resource.getMetadata().setNamespace(Quickstart.NAMESPACE);
            section(resource, "kafka").put("bootstrapServers", bootstrapServers);
            section(resource, "cassandra").put("contactPoints", List.of(contactPoint));
            section(resource, "cassandra").put("port", port);
            return resource;
        }
    }

    private static Map<String, Object> section(GenericKubernetesResource resource, String name) {
        Map<String, Object> section = resource.get("spec", name);
        return Objects.requireNonNull(section, () -> "the example has no spec." + name);
    }
}
