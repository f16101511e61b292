package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.operator.reference.NamedReference;
import dev.cassandrakafka.operator.reference.Reference;
import dev.cassandrakafka.operator.reference.References;
import io.fabric8.kubernetes.api.model.KeyToPath;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.VolumeProjection;
import io.fabric8.kubernetes.api.model.VolumeProjectionBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jcip.annotations.Immutable;

/** The files of a pod: the pipeline, the keys of Secrets that the spec names and no others, and a place for temporary files. */
@Immutable
final class PodVolumes {
    private static final String PIPELINE = "pipeline";
    private static final String SECRETS = "secrets";
    private static final String TMP = "tmp";
    private static final int READ_BY_OWNER_AND_GROUP = 0440;
    private static final int READ_BY_ALL = 0444;

    private PodVolumes() {}

    static List<VolumeMount> mounts(References references) {
        var mounts = new ArrayList<VolumeMount>();
        mounts.add(mount(TMP, "/tmp").build());
        mounts.add(mount(PIPELINE, PodPaths.PIPELINE_FOLDER).withReadOnly(true).build());
        if (!keysBySecret(references).isEmpty()) {
            mounts.add(
                    mount(SECRETS, PodPaths.SECRETS_FOLDER).withReadOnly(true).build());
        }
        return mounts;
    }

    static List<Volume> volumes(PodPlan plan) {
        var volumes = new ArrayList<Volume>();
        volumes.add(new VolumeBuilder()
                .withName(TMP)
                .withNewEmptyDir()
                .endEmptyDir()
                .build());
        volumes.add(new VolumeBuilder()
                .withName(PIPELINE)
                .withNewConfigMap()
                .withName(plan.pipelineMap())
                .withDefaultMode(READ_BY_ALL)
                .endConfigMap()
                .build());
        var keys = keysBySecret(plan.references());
        if (!keys.isEmpty()) {
            volumes.add(secrets(keys));
        }
        return volumes;
    }

    private static VolumeMountBuilder mount(String volume, String path) {
        return new VolumeMountBuilder().withName(volume).withMountPath(path);
    }

    private static Volume secrets(Map<String, SortedSet<String>> keys) {
        return new VolumeBuilder()
                .withName(SECRETS)
                .withNewProjected()
                .withDefaultMode(READ_BY_OWNER_AND_GROUP)
                .withSources(keys.entrySet().stream()
                        .map(secret -> projection(secret.getKey(), secret.getValue()))
                        .toList())
                .endProjected()
                .build();
    }

    private static VolumeProjection projection(String secret, SortedSet<String> keys) {
        return new VolumeProjectionBuilder()
                .withNewSecret()
                .withName(secret)
                .withItems(keys.stream()
                        .map(key -> new KeyToPath(key, null, secret + "/" + key))
                        .toList())
                .endSecret()
                .build();
    }

    private static Map<String, SortedSet<String>> keysBySecret(References references) {
        var keys = new TreeMap<String, SortedSet<String>>();
        references.all().stream()
                .map(Reference::named)
                .filter(NamedReference::mounted)
                .forEach(named -> named.key()
                        .ifPresent(key -> keys.computeIfAbsent(named.name(), name -> new TreeSet<>())
                                .add(key)));
        return keys;
    }
}
