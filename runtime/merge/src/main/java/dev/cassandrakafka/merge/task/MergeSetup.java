package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * What all tasks have in common.
 *
 * @param topics names of the change topics
 * @param mode what becomes of copies
 * @param schemas which wait for what is not yet known
 * @param renderers makes a renderer for each task
 * @param counts what is counted
 * @param show what events show of rows, where there is state
 * @param changeTopics whether there are the topics that events go to
 * @param deadLetters where raw records go that cannot be merged; empty when their partition stands still at them
 * @param window after how long, by the time of the log, digests and partitions that do not change are given up; empty for never
 * @param held whether a partition of the raw topic is to stand still
 * @param clock which the time of the log is not ahead of
 */
public record MergeSetup(
        Topics topics,
        Deduplication mode,
        Schemas schemas,
        Supplier<EventRenderer> renderers,
        Counts counts,
        Show show,
        ChangeTopics changeTopics,
        Optional<DeadLetters> deadLetters,
        Optional<Duration> window,
        IntPredicate held,
        Clock clock) {

    /** Of topics that are there, without dead letters. */
    public MergeSetup(
            Topics topics,
            Deduplication mode,
            Schemas schemas,
            Supplier<EventRenderer> renderers,
            Counts counts,
            Show show) {
        this(
                topics,
                mode,
                schemas,
                renderers,
                counts,
                show,
                ChangeTopics.ANY,
                Optional.empty(),
                Optional.empty(),
                partition -> false,
                Clock.systemUTC());
    }

    /** With events that show changes only. */
    public MergeSetup(
            Topics topics, Deduplication mode, Schemas schemas, Supplier<EventRenderer> renderers, Counts counts) {
        this(topics, mode, schemas, renderers, counts, Show.CHANGES);
    }
}
