package dev.cassandrakafka.runtime.main;

import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.health.Heartbeat;
import dev.cassandrakafka.runtime.metrics.Metrics;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.time.Clock;
import java.util.function.Supplier;

/** What a role gets from its process. */
public interface RoleContext {

    /** The secrets. */
    SecretFiles secrets();

    /** Makes meters that {@code /metrics} shows. */
    Metrics metrics();

    /** The clock. */
    Clock clock();

    /** To be beaten each time the role's loop comes round. */
    Heartbeat heartbeat();

    /** Says where {@code /status} and {@code /readyz} ask from now on; HTTP threads call it, so it must be safe for threads and not wait. */
    void publish(Supplier<RuntimeStatus> status);

    /** Whether the process has been told to end. */
    boolean stopping();

    /** What to do when the process is told to end, such as waking a consumer; called once, by another thread, or at once if it is already so. */
    void onStop(Runnable wakeUp);
}
