package dev.cassandrakafka.operator.process;

import io.javaoperatorsdk.operator.RuntimeInfo;
import java.util.Map;
import net.jcip.annotations.ThreadSafe;

/** Counts informers that do not get what happens: a watch that is down, rights that are missing. */
@ThreadSafe
final class InformerHealth {
    private final RuntimeInfo runtime;

    InformerHealth(RuntimeInfo runtime) {
        this.runtime = runtime;
    }

    int unhealthy() {
        return runtime.isStarted()
                ? runtime.unhealthyEventSources().values().stream()
                        .mapToInt(Map::size)
                        .sum()
                : 0;
    }
}
