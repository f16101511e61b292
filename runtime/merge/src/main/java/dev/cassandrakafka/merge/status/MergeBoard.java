package dev.cassandrakafka.merge.status;

import dev.cassandrakafka.merge.avro.RegistryException;
import dev.cassandrakafka.merge.hold.Hold;
import dev.cassandrakafka.merge.hold.Holds;
import dev.cassandrakafka.merge.task.BadRawRecordException;
import dev.cassandrakafka.merge.task.EventRefusedException;
import dev.cassandrakafka.merge.task.TopicUnfitException;
import dev.cassandrakafka.merge.task.UnknownSchemaException;
import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.kafka.KafkaErrors;
import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.runtime.rate.Rate;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import net.jcip.annotations.GuardedBy;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@code /status} shows, and what becomes of a failure: it is posted, and Kafka Streams ends so that it can be started again. */
@ThreadSafe
public final class MergeBoard implements Supplier<RuntimeStatus> {
    /** The role as it stands in {@code /status}. */
    public static final String ROLE = "merge";

    private static final Logger LOG = LoggerFactory.getLogger(MergeBoard.class);

    private final String pipeline;
    private final String rawTopic;
    private final Clock clock;
    private final MergeCounts counts;
    private final StreamsView view;
    private final Holds holds;
    private final Rate rate;

    @GuardedBy("this")
    private @Nullable RuntimeError trouble;

    @GuardedBy("this")
    private @Nullable RuntimeError lastError;

    @GuardedBy("this")
    private long counted;

    private volatile boolean stopping;

    public MergeBoard(
            String pipeline, String rawTopic, Clock clock, MergeCounts counts, StreamsView view, Holds holds) {
        this.pipeline = pipeline;
        this.rawTopic = rawTopic;
        this.clock = clock;
        this.counts = counts;
        this.view = view;
        this.holds = holds;
        this.rate = new Rate(clock);
    }

    /** Posts what ended a thread of Kafka Streams. */
    public synchronized StreamThreadExceptionResponse failed(Throwable failure) {
        RuntimeError error = classify(failure);
        LOG.atWarn()
                .addKeyValue(LogKeys.REASON, error.reason())
                .addKeyValue(LogKeys.MESSAGE, error.message())
                .log("The merge stands still; it is tried again");
        LOG.atDebug().setCause(failure).log("What made it stand still");
        trouble = lastError = error;
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    /** Looks at the counts: records that move end a trouble. To be called about once a second. */
    public synchronized void follow() {
        long now = counts.records() + counts.letters();
        rate.add(now - counted);
        if (now > counted || (trouble != null && isOver(trouble))) {
            trouble = null;
        }
        counted = now;
    }

    public void stopping(boolean isStopping) {
        stopping = isStopping;
    }

    @Override
    public synchronized RuntimeStatus get() {
        List<Hold> standing = holds.standing();
        RuntimeReason reason = reason(standing);
        return new RuntimeStatus(
                        ROLE,
                        pipeline,
                        reason == RuntimeReason.RUNNING,
                        reason,
                        trouble != null ? trouble.message() : message(reason, standing),
                        view.lag(),
                        counts.records(),
                        counts.letters(),
                        rate.perSecond(),
                        lastError,
                        List.of())
                .with(view.status(counts.tables()));
    }

    @GuardedBy("this")
    private RuntimeReason reason(List<Hold> standing) {
        if (stopping) {
            return RuntimeReason.STOPPING;
        }
        if (trouble != null) {
            return trouble.reason();
        }
        if (view.restoring() > 0) {
            return RuntimeReason.RESTORING;
        }
        if (!standing.isEmpty()) {
            return standing.get(0).reason();
        }
        return view.isRunning() ? RuntimeReason.RUNNING : RuntimeReason.STARTING;
    }

    private String message(RuntimeReason reason, List<Hold> standing) {
        if (!standing.isEmpty() && standing.get(0).reason() == reason) {
            int more = standing.size() - 1;
            return standing.get(0).message() + (more == 0 ? "" : " (and %d more partitions)".formatted(more));
        }
        return switch (reason) {
            case RUNNING -> "raw records are merged as they come";
            case RESTORING -> "the state of " + view.restoring() + " partitions is being built again from Kafka";
            case STOPPING -> "what is in flight is finished";
            default -> "Kafka Streams is " + view.state();
        };
    }

    /** What one record is to blame for is not over because the threads run again: they come to it once more, and then its partition is held. */
    private boolean isOver(RuntimeError error) {
        boolean isOfRecord = error.reason() == RuntimeReason.BAD_RECORD
                || error.reason() == RuntimeReason.SCHEMA_UNRESOLVED
                || error.partition() != null;
        return isOfRecord ? !holds.standing().isEmpty() : view.isRunning();
    }

    private RuntimeError classify(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownSchemaException unknown) {
                return error(RuntimeReason.SCHEMA_UNRESOLVED, unknown, unknown.partition(), unknown.offset());
            }
            if (cause instanceof TopicUnfitException unfit) {
                return error(unfit.reason(), unfit, unfit.partition(), unfit.offset());
            }
            if (cause instanceof EventRefusedException refused) {
                return error(RuntimeReason.INVALID_CONFIGURATION, refused, refused.partition(), refused.offset());
            }
            if (cause instanceof RegistryException registry) {
                return error(registry.reason(), String.valueOf(registry.getMessage()));
            }
            if (cause instanceof BadRawRecordException bad) {
                return error(RuntimeReason.BAD_RECORD, bad, bad.partition(), bad.offset());
            }
            if (cause instanceof MissingSourceTopicException) {
                return error(
                        RuntimeReason.TOPIC_NOT_FOUND,
                        "spec.topics.prefix: the raw topic does not exist yet; the role control makes it");
            }
        }
        KafkaErrors.Failure known = KafkaErrors.classify(failure, "spec.topics");
        return error(known.reason(), known.message());
    }

    private RuntimeError error(RuntimeReason reason, Throwable cause, int partition, long offset) {
        String message = "raw record at partition %d, offset %d: %s".formatted(partition, offset, cause.getMessage());
        return new RuntimeError(reason, message, clock.instant().toString(), rawTopic, partition, offset);
    }

    private RuntimeError error(RuntimeReason reason, String message) {
        return new RuntimeError(reason, message, clock.instant().toString(), null, null, null);
    }
}
