package dev.cassandrakafka.sink;

import dev.cassandrakafka.runtime.main.RoleContext;
import dev.cassandrakafka.runtime.secret.SecretWatch;
import net.jcip.annotations.NotThreadSafe;

/** When clients must be closed: at the end of the process, or when they hold a secret that has changed. */
@NotThreadSafe
final class StopOrChange {
    private final RoleContext context;
    private final SecretWatch secrets;
    private boolean changed;

    StopOrChange(RoleContext context, SecretWatch secrets) {
        this.context = context;
        this.secrets = secrets;
    }

    boolean reached() {
        changed |= secrets.changed();
        return changed || context.stopping();
    }
}
