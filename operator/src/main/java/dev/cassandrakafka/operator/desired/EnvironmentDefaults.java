package dev.cassandrakafka.operator.desired;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import net.jcip.annotations.Immutable;

/** Writes out what the API server fills into variables, so that a second apply finds no difference. */
@Immutable
final class EnvironmentDefaults {
    private EnvironmentDefaults() {}

    static EnvVar explicit(EnvVar variable) {
        var source = variable.getValueFrom();
        if (source == null
                || source.getFieldRef() == null
                || source.getFieldRef().getApiVersion() != null) {
            return variable;
        }
        return new EnvVarBuilder(variable)
                .editValueFrom()
                .editFieldRef()
                .withApiVersion("v1")
                .endFieldRef()
                .endValueFrom()
                .build();
    }
}
