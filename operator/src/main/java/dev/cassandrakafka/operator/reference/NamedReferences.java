package dev.cassandrakafka.operator.reference;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.kinds.v1alpha1.PodTemplate;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.kafka.KafkaSpec;
import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.model.secret.TlsSpec;
import io.fabric8.kubernetes.api.model.EnvVarSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** Lists what a spec names, in the order of its fields. Pull Secrets are not among them: Kubernetes does without a missing one. */
@NotThreadSafe
public final class NamedReferences {
    private final List<NamedReference> found = new ArrayList<>();

    private NamedReferences() {}

    /** What the spec names. Parts that are absent name nothing. */
    public static List<NamedReference> of(@Nullable CassandraSinkSpec spec) {
        var references = new NamedReferences();
        if (spec != null) {
            references.kafka(spec.kafka());
            references.cassandra(spec.cassandra());
            references.template(spec.template());
        }
        return List.copyOf(references.found);
    }

    private void kafka(@Nullable KafkaSpec kafka) {
        if (kafka == null) {
            return;
        }
        tls("spec.kafka.tls", kafka.tls());
        if (kafka.authentication() != null) {
            secret(
                    "spec.kafka.authentication.passwordSecretRef",
                    kafka.authentication().passwordSecretRef());
        }
    }

    private void cassandra(@Nullable CassandraSpec cassandra) {
        if (cassandra == null) {
            return;
        }
        tls("spec.cassandra.tls", cassandra.tls());
        if (cassandra.authentication() != null) {
            var path = "spec.cassandra.authentication.credentialsSecretRef";
            var credentials = cassandra.authentication().credentialsSecretRef();
            secret(path, credentials.username());
            secret(path, credentials.password());
        }
    }

    private void tls(String path, @Nullable TlsSpec tls) {
        if (tls == null) {
            return;
        }
        if (tls.caSecretRef() != null) {
            secret(path + ".caSecretRef", tls.caSecretRef());
        }
        if (tls.certificateSecretRef() != null) {
            secret(path + ".certificateSecretRef", tls.certificateSecretRef().certificate());
            secret(path + ".certificateSecretRef", tls.certificateSecretRef().privateKey());
        }
    }

    private void secret(String path, SecretKeyRef ref) {
        found.add(new NamedReference(path, ReferenceKind.SECRET, ref.name(), Optional.of(ref.key()), true));
    }

    private void template(PodTemplate template) {
        for (int e = 0; e < template.env().size(); e++) {
            var source = template.env().get(e).getValueFrom();
            if (source != null) {
                environment("spec.template.env[%d].valueFrom".formatted(e), source);
            }
        }
        if (template.serviceAccountName() != null) {
            found.add(new NamedReference(
                    "spec.template.serviceAccountName",
                    ReferenceKind.SERVICE_ACCOUNT,
                    template.serviceAccountName(),
                    Optional.empty(),
                    false));
        }
    }

    private void environment(String path, EnvVarSource source) {
        var secret = source.getSecretKeyRef();
        if (secret != null && !Boolean.TRUE.equals(secret.getOptional())) {
            variable(path + ".secretKeyRef", ReferenceKind.SECRET, secret.getName(), secret.getKey());
        }
        var configMap = source.getConfigMapKeyRef();
        if (configMap != null && !Boolean.TRUE.equals(configMap.getOptional())) {
            variable(path + ".configMapKeyRef", ReferenceKind.CONFIG_MAP, configMap.getName(), configMap.getKey());
        }
    }

    private void variable(String path, ReferenceKind kind, String name, String key) {
        found.add(new NamedReference(path, kind, name, Optional.of(key), false));
    }
}
