package dev.cassandrakafka.quickstart.node;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapVolumeSource;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.ProjectedVolumeSource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts the volumes of a pod where its container would see them, under a folder that stands for the root of its file system. */
final class PodFiles {
    private final KubernetesClient client;
    private final String namespace;

    PodFiles(KubernetesClient client, String namespace) {
        this.client = client;
        this.namespace = namespace;
    }

    /**
     * Writes the files of every mounted volume below the root.
     *
     * @throws MissingObjectException if a ConfigMap, a Secret or a key in it is not there (yet)
     */
    void write(PodSpec pod, Container container, Path root) throws IOException {
        Map<String, Volume> volumes = new HashMap<>();
        pod.getVolumes().forEach(volume -> volumes.put(volume.getName(), volume));
        for (var mount : container.getVolumeMounts()) {
            Path folder = root.resolve(mount.getMountPath().substring(1));
            Files.createDirectories(folder);
            for (var file : content(Objects.requireNonNull(volumes.get(mount.getName())))
                    .entrySet()) {
                writeFile(folder, mount.getSubPath(), file.getKey(), file.getValue());
            }
        }
    }

    private static void writeFile(Path folder, @Nullable String subPath, String name, byte[] bytes) throws IOException {
        if (subPath != null) {
            throw new IllegalArgumentException("volume mounts with subPath have no stand-in here");
        }
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }

    private Map<String, byte[]> content(Volume volume) {
        if (volume.getConfigMap() != null) {
            return configMap(volume.getConfigMap());
        }
        if (volume.getSecret() != null) {
            SecretVolumeSource source = volume.getSecret();
            return pick(secret(source.getSecretName()), "Secret \"" + source.getSecretName() + "\"", source.getItems());
        }
        return volume.getProjected() == null ? Map.of() : projected(volume.getProjected());
    }

    private Map<String, byte[]> configMap(ConfigMapVolumeSource source) {
        return pick(configMap(source.getName()), "ConfigMap \"" + source.getName() + "\"", source.getItems());
    }

    private Map<String, byte[]> projected(ProjectedVolumeSource volume) {
        Map<String, byte[]> files = new HashMap<>();
        for (var source : volume.getSources()) {
            if (source.getSecret() != null) {
                String name = source.getSecret().getName();
                files.putAll(pick(
                        secret(name),
                        "Secret \"" + name + "\"",
                        source.getSecret().getItems()));
            }
            if (source.getConfigMap() != null) {
                String name = source.getConfigMap().getName();
                files.putAll(pick(
                        configMap(name),
                        "ConfigMap \"" + name + "\"",
                        source.getConfigMap().getItems()));
            }
        }
        return files;
    }

    private static Map<String, byte[]> pick(Map<String, byte[]> data, String object, @Nullable List<KeyToPath> items) {
        if (items == null || items.isEmpty()) {
            return data;
        }
        Map<String, byte[]> files = new HashMap<>();
        for (KeyToPath item : items) {
            byte[] bytes = data.get(item.getKey());
            if (bytes == null) {
                throw new MissingObjectException("%s has no key \"%s\"".formatted(object, item.getKey()));
            }
            files.put(item.getPath(), bytes);
        }
        return files;
    }

    private Map<String, byte[]> configMap(String name) {
        ConfigMap map =
                client.configMaps().inNamespace(namespace).withName(name).get();
        if (map == null) {
            throw new MissingObjectException("ConfigMap \"%s/%s\" does not exist".formatted(namespace, name));
        }
        Map<String, byte[]> data = new HashMap<>();
        Objects.requireNonNullElse(map.getData(), Map.<String, String>of())
                .forEach((key, text) -> data.put(key, text.getBytes(StandardCharsets.UTF_8)));
        return data;
    }

    private Map<String, byte[]> secret(String name) {
        Secret secret = client.secrets().inNamespace(namespace).withName(name).get();
        if (secret == null) {
            throw new MissingObjectException("Secret \"%s/%s\" does not exist".formatted(namespace, name));
        }
        Map<String, byte[]> data = new HashMap<>();
        Objects.requireNonNullElse(secret.getData(), Map.<String, String>of())
                .forEach((key, text) -> data.put(key, Base64.getDecoder().decode(text)));
        return data;
    }
}
