package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.sink.status.Finding;
import dev.cassandrakafka.sink.status.SinkMeters;
import dev.cassandrakafka.sink.status.Snapshot;
import dev.cassandrakafka.sink.status.StatusBoard;
import dev.cassandrakafka.sink.write.Dispatch;
import dev.cassandrakafka.sink.write.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import net.jcip.annotations.NotThreadSafe;

/**
 * Posts the state of the loop from time to time. Of several troubles the one counts that stands before the others: without Kafka nothing
 * moves at all, without a plan no record of a route, without Cassandra no row, and a bad record halts one partition.
 */
@NotThreadSafe
final class Reporter {
    private final Observations observations;
    private final TopicWatch topics;
    private final Routes routes;
    private final Dispatch dispatch;
    private final Letters letters;
    private final BadRecords badRecords;
    private final StatusBoard board;
    private final SinkMeters meters;
    private final LongSupplier nanos;
    private final long toleranceNanos;
    private final Every publishing;

    Reporter(
            Observations observations,
            TopicWatch topics,
            Routes routes,
            Dispatch dispatch,
            Letters letters,
            BadRecords badRecords,
            StatusBoard board,
            SinkMeters meters,
            LoopSettings settings,
            LongSupplier nanos) {
        this.observations = observations;
        this.topics = topics;
        this.routes = routes;
        this.dispatch = dispatch;
        this.letters = letters;
        this.badRecords = badRecords;
        this.board = board;
        this.meters = meters;
        this.nanos = nanos;
        this.toleranceNanos = settings.tolerance().toNanos();
        this.publishing = new Every(settings.publish(), nanos);
    }

    /** Posts if it is time to. */
    void report() {
        if (publishing.due()) {
            post(findings());
        }
    }

    /** Posts that the end has been asked for. */
    void stopping() {
        post(List.of(Optional.of(new Finding(
                RuntimeReason.STOPPING, "what has been sent is waited for and committed, then the process ends"))));
    }

    private void post(List<Optional<Finding>> findings) {
        Snapshot snapshot = observations.snapshot(findings);
        meters.count(snapshot);
        board.post(snapshot);
    }

    private List<Optional<Finding>> findings() {
        return List.of(
                topics.unreachable(),
                routes.problem(),
                topics.missing(),
                dispatch.trouble().filter(this::isLasting).map(Findings::of),
                letters.trouble(),
                badRecords.finding(),
                observations.starting());
    }

    private boolean isLasting(Trouble trouble) {
        return nanos.getAsLong() - trouble.sinceNanos() >= toleranceNanos;
    }
}
