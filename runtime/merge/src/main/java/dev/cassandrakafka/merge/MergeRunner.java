package dev.cassandrakafka.merge;

import dev.cassandrakafka.change.schema.SchemasReader;
import dev.cassandrakafka.change.topic.ChangeTopicSettings;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.merge.hold.HoldingClients;
import dev.cassandrakafka.merge.hold.Holds;
import dev.cassandrakafka.merge.status.MergeBoard;
import dev.cassandrakafka.merge.status.MergeCounts;
import dev.cassandrakafka.merge.status.StreamsView;
import dev.cassandrakafka.merge.task.DeadLetters;
import dev.cassandrakafka.merge.task.MergeSetup;
import dev.cassandrakafka.merge.task.PatientSchemas;
import dev.cassandrakafka.merge.task.Show;
import dev.cassandrakafka.merge.topics.AdminTopics;
import dev.cassandrakafka.merge.topics.TopicMaker;
import dev.cassandrakafka.merge.topology.MergeTopology;
import dev.cassandrakafka.merge.topology.StreamsOptions;
import dev.cassandrakafka.model.cdc.Envelope;
import dev.cassandrakafka.model.cdc.Image;
import dev.cassandrakafka.model.cdc.StateRetention;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import dev.cassandrakafka.runtime.main.RoleContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;

/** Runs Kafka Streams until the end is asked for; what makes it stop is posted, and it is started again. */
@NotThreadSafe
final class MergeRunner {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration ROUND = Duration.ofMillis(500);
    /** Leaving the group, so that its partitions need not wait for the end of a session. */
    private static final CloseOptions CLOSE = CloseOptions.groupMembershipOperation(
                    CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
            .withTimeout(Duration.ofSeconds(20));

    /** Below the 10 s after which the brokers give up a transaction of Kafka Streams. */
    private static final Duration SCHEMA_WAIT = Duration.ofSeconds(5);

    private final CdcPipeline pipeline;
    private final RoleContext context;
    private final KafkaEndpoint kafka;
    private final MergeBoard board;
    private final StreamsView view;
    private final MergeCounts counts;
    private final Holds holds = new Holds();
    private final Refusals refusals;
    private final Backoff pauses = new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE, RandomGenerator.getDefault());
    private final CountDownLatch end = new CountDownLatch(1);

    MergeRunner(CdcPipeline pipeline, RoleContext context) {
        this.pipeline = pipeline;
        this.context = context;
        this.kafka = new KafkaEndpoint(pipeline.kafka(), pipeline.name() + "-merge", context.secrets());
        this.refusals = new Refusals(context.clock());
        this.counts = new MergeCounts(context.metrics(), context.clock());
        this.view = new StreamsView(topics().raw(), context.metrics());
        this.board = new MergeBoard(pipeline.name(), topics().raw(), context.clock(), counts, view, holds);
    }

    void run() throws InterruptedException {
        context.publish(board);
        context.onStop(end::countDown);
        try (AdminTopics admin = new AdminTopics(kafka::admin);
                SchemasReader schemas = SchemasReader.start(this::schemasConsumer, topics().schemas(), pauses)) {
            TopicMaker maker = new TopicMaker(admin, name -> ChangeTopicSettings.of(pipeline, name));
            Optional<DeadLetters> letters = deadLetters();
            RawFailures handler =
                    new RawFailures(topics().raw(), holds, letters, schemas.schemas()::find, maker, refusals, board);
            int failures = 0;
            while (!context.stopping()) {
                failures = stream(() -> setup(schemas, maker, letters), handler, maker) ? 0 : failures + 1;
                pause(pauses.after(Math.max(1, failures)));
            }
        }
    }

    /** Whether it came as far as running. */
    private boolean stream(Supplier<MergeSetup> setup, RawFailures failures, TopicMaker maker)
            throws InterruptedException {
        try (KafkaStreams streams = new KafkaStreams(
                MergeTopology.of(setup.get(), StreamsOptions.largestBytes(pipeline)),
                StreamsOptions.of(pipeline, kafka.options()),
                new HoldingClients(holds))) {
            streams.setUncaughtExceptionHandler(failures);
            view.watch(streams);
            streams.start();
            return follow(streams, maker);
        } catch (ConfigurationException | KafkaException e) {
            board.failed(e);
            return false;
        } finally {
            view.unwatch();
        }
    }

    private Optional<DeadLetters> deadLetters() {
        return Optional.ofNullable(pipeline.merge().badRecord().topic())
                .map(topic -> new DeadLetters(topic, topics().raw(), pipeline.name(), counts::letter));
    }

    private boolean follow(KafkaStreams streams, TopicMaker maker) throws InterruptedException {
        boolean ran = false;
        while (!context.stopping() && !isOver(streams.state())) {
            ran |= streams.state() == KafkaStreams.State.RUNNING;
            board.follow();
            maker.lookAgain();
            refusals.lookAgain();
            pause(ROUND);
        }
        board.stopping(context.stopping());
        streams.close(CLOSE);
        return ran;
    }

    private MergeSetup setup(SchemasReader schemas, TopicMaker maker, Optional<DeadLetters> letters) {
        refuseWhatIsNotThere();
        return new MergeSetup(
                topics(),
                pipeline.deduplication(),
                new PatientSchemas(schemas.schemas()::find, SCHEMA_WAIT),
                this::renderer,
                counts,
                show(),
                maker,
                letters,
                window(),
                partition -> holds.isHeld(new TopicPartition(topics().raw(), partition)),
                context.clock());
    }

    private Optional<Duration> window() {
        return pipeline.retention().mode() == StateRetention.WINDOW
                ? Optional.of(Duration.ofMillis(pipeline.retention().windowMillis()))
                : Optional.empty();
    }

    private Show show() {
        if (pipeline.format().envelope() == Envelope.ROW) {
            return Show.ROWS;
        }
        return pipeline.image() == Image.MATERIALISED ? Show.IMAGES : Show.CHANGES;
    }

    private void refuseWhatIsNotThere() {
        if (pipeline.image() == Image.READ_BACK) {
            throw new ConfigurationException("spec.image: ReadBack is not there yet; write Changes or Materialised");
        }
    }

    private EventRenderer renderer() {
        return EventFormat.renderer(pipeline, context.secrets(), topics());
    }

    private Consumer<byte[], byte[]> schemasConsumer() {
        return kafka.reader("schemas", Map.of());
    }

    private Topics topics() {
        return new Topics(pipeline.topics().prefix(), pipeline.topics().template());
    }

    private void pause(Duration time) throws InterruptedException {
        context.heartbeat().beat();
        end.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static boolean isOver(KafkaStreams.State state) {
        return state == KafkaStreams.State.ERROR
                || state == KafkaStreams.State.PENDING_ERROR
                || state == KafkaStreams.State.PENDING_SHUTDOWN
                || state == KafkaStreams.State.NOT_RUNNING;
    }
}
