package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.runtime.main.RoleContext;
import dev.cassandrakafka.runtime.secret.SecretWatch;
import net.jcip.annotations.NotThreadSafe;

/** When clients must be closed: at the end of the process, or when they hold a secret that has changed. Asking is a sign of life. */
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
        context.heartbeat().beat();
        changed |= secrets.changed();
        return changed || context.stopping();
    }
}
