package dev.cassandrakafka.merge;

import dev.cassandrakafka.merge.event.HeldException;
import dev.cassandrakafka.merge.hold.Hold;
import dev.cassandrakafka.merge.hold.Holds;
import dev.cassandrakafka.merge.status.MergeBoard;
import dev.cassandrakafka.merge.task.BadRawRecordException;
import dev.cassandrakafka.merge.task.DeadLetters;
import dev.cassandrakafka.merge.task.DueRowsException;
import dev.cassandrakafka.merge.task.EventRefusedException;
import dev.cassandrakafka.merge.task.Schemas;
import dev.cassandrakafka.merge.task.TopicUnfitException;
import dev.cassandrakafka.merge.task.UnknownSchemaException;
import dev.cassandrakafka.merge.topics.TopicMaker;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/**
 * What becomes of that which ended a thread of Kafka Streams: if one raw record is to blame, only its partition stands still when it runs again,
 * or the record is known to be a dead letter. The transaction is gone with the thread, so that nothing of the record is left.
 */
@ThreadSafe
final class RawFailures implements StreamsUncaughtExceptionHandler {
    private final String rawTopic;
    private final Holds holds;
    private final Optional<DeadLetters> deadLetters;
    private final Schemas schemas;
    private final TopicMaker topics;
    private final Refusals refusals;
    private final MergeBoard board;

    /** @param schemas those that are known, without waiting */
    RawFailures(
            String rawTopic,
            Holds holds,
            Optional<DeadLetters> deadLetters,
            Schemas schemas,
            TopicMaker topics,
            Refusals refusals,
            MergeBoard board) {
        this.rawTopic = rawTopic;
        this.holds = holds;
        this.deadLetters = deadLetters;
        this.schemas = schemas;
        this.topics = topics;
        this.refusals = refusals;
        this.board = board;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            note(cause);
        }
        return board.failed(failure);
    }

    private void note(Throwable cause) {
        if (cause instanceof BadRawRecordException bad) {
            deadLetters.ifPresentOrElse(letters -> letters.note(bad), () -> hold(bad));
        } else if (cause instanceof UnknownSchemaException unknown) {
            hold(unknown, RuntimeReason.SCHEMA_UNRESOLVED, () -> schemas.find(unknown.tableId(), unknown.fingerprint())
                    .isPresent());
        } else if (cause instanceof DueRowsException due) {
            hold(due);
        } else if (cause instanceof TopicUnfitException unfit) {
            hold(unfit, unfit.reason(), () -> topics.isFit(unfit.topic()));
        } else if (cause instanceof EventRefusedException refused) {
            String subject = refused.refusal().subject();
            refusals.note(refused.refusal());
            hold(refused, RuntimeReason.INVALID_CONFIGURATION, () -> refusals.isOver(subject));
        }
    }

    private void hold(HeldException held, RuntimeReason reason, BooleanSupplier over) {
        hold(held.partition(), new Hold(held.offset(), reason, String.valueOf(held.getMessage()), over));
    }

    private void hold(BadRawRecordException bad) {
        String message =
                "the raw record at %s-%d, offset %d, cannot be merged (%s); run a merge that can read it, or set spec.merge.badRecord.action to DeadLetter"
                        .formatted(rawTopic, bad.partition(), bad.offset(), bad.getMessage());
        hold(bad.partition(), Hold.forGood(bad.offset(), RuntimeReason.BAD_RECORD, message));
    }

    private void hold(DueRowsException due) {
        String message =
                "rows that expired or were deleted cannot be told, so that %s-%d stands still at offset %d (%s); run a merge that can tell them"
                        .formatted(rawTopic, due.partition(), due.offset(), due.getMessage());
        hold(due.partition(), Hold.forGood(due.offset(), RuntimeReason.BAD_RECORD, message));
    }

    private void hold(int partition, Hold hold) {
        holds.note(new TopicPartition(rawTopic, partition), hold);
    }
}
