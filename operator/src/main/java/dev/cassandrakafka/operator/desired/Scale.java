package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.kinds.v1alpha1.SinkState;
import net.jcip.annotations.Immutable;

/** How many pods are wanted. It holds even where the rest of a spec cannot be acted on. */
@Immutable
public final class Scale {
    private Scale() {}

    /** None when the sink is stopped. */
    public static int wanted(CassandraSinkSpec spec) {
        return spec.state() == SinkState.STOPPED ? 0 : spec.replicas();
    }
}
