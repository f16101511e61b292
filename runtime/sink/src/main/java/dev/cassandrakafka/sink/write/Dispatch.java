package dev.cassandrakafka.sink.write;

import dev.cassandrakafka.runtime.backoff.Backoff;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Groups on their way to Cassandra: those to be sent, those sent, and those to be sent again after a pause because the servers were away.
 * A group is tried for ever. Owned by the consumer thread, to which the driver's threads hand the ends of requests over.
 */
@NotThreadSafe
public final class Dispatch {
    private final int maxRequests;
    private final Backoff backoff;
    private final LongSupplier nanos;
    private final Completions completions;
    private final DispatchListener listener;
    private final Deque<RowGroup> ready = new ArrayDeque<>();
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::dueNanos));
    private int requests;
    private int failing;
    private @Nullable Trouble trouble;

    /** At most so many requests at once; backs off between the tries of a group. */
    public Dispatch(
            int maxRequests, Backoff backoff, LongSupplier nanos, Completions completions, DispatchListener listener) {
        this.maxRequests = maxRequests;
        this.backoff = backoff;
        this.nanos = nanos;
        this.completions = completions;
        this.listener = listener;
    }

    /** Takes a group up, to be sent by the next {@link #pump}. */
    public void offer(RowGroup group) {
        ready.add(group);
    }

    /** Sends what may be sent now. */
    public void pump() {
        long now = nanos.getAsLong();
        while (!later.isEmpty() && later.element().dueNanos - now <= 0) {
            ready.add(later.remove().group);
        }
        while (requests < maxRequests && !ready.isEmpty()) {
            send(ready.remove());
        }
    }

    /** Whether a request is under way or about to be sent. Groups that wait for the servers to come back do not count. */
    public boolean busy() {
        return requests > 0 || !ready.isEmpty();
    }

    /** Whether groups wait for requests to end. */
    public boolean congested() {
        return !ready.isEmpty();
    }

    /** Sends a group again after a pause, as after a failure of the servers. */
    public void again(RowGroup group, FailureKind kind, Throwable failure) {
        long now = nanos.getAsLong();
        if (!group.hasFailed()) {
            failing++;
        }
        long since = trouble == null ? now : trouble.sinceNanos();
        trouble = new Trouble(kind, Failures.message(failure), since);
        later.add(new Later(group, now + backoff.after(group.failed()).toNanos()));
        listener.retried(group);
    }

    /** What the servers have failed with and have not made good yet. */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void send(RowGroup group) {
        if (group.isVoid()) {
            settled(group);
            return;
        }
        requests++;
        long begun = nanos.getAsLong();
        CompletionStage<?> request = write(group);
        var unused = request.whenComplete((result, failure) -> completions.add(() -> ended(group, begun, failure)));
    }

    private static CompletionStage<?> write(RowGroup group) {
        try {
            return group.table().write(group);
        } catch (RuntimeException refusedByTheDriver) {
            return CompletableFuture.failedStage(refusedByTheDriver);
        }
    }

    private void ended(RowGroup group, long begunNanos, @Nullable Throwable failure) {
        requests--;
        if (failure == null) {
            settled(group);
            listener.written(group, nanos.getAsLong() - begunNanos);
            return;
        }
        FailureKind kind = Failures.kind(failure);
        if (kind == FailureKind.REFUSED) {
            settled(group);
            listener.refused(group, Failures.cause(failure));
        } else {
            again(group, kind, failure);
        }
    }

    private void settled(RowGroup group) {
        if (group.recover() && --failing == 0) {
            trouble = null;
        }
    }

    private record Later(RowGroup group, long dueNanos) {}
}
