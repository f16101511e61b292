package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.sink.deadletter.BadPending;
import dev.cassandrakafka.sink.deadletter.DeadLetters;
import dev.cassandrakafka.sink.track.Window;
import dev.cassandrakafka.sink.write.Completions;
import dev.cassandrakafka.sink.write.Dispatch;
import dev.cassandrakafka.sink.write.Grouping;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.producer.Producer;

/** Puts the loop together. Parts that call each other do so through this class. */
@NotThreadSafe
public final class LoopParts {
    private static final Duration KAFKA_TIMEOUT = Duration.ofSeconds(30);

    private final LoopPorts ports;
    private final LoopSettings settings;
    private final Window window;
    private final Polled polled = new Polled();
    private final Routes routes;
    private final TopicWatch topics;
    private final Letters letters;
    private final BadRecords badRecords;
    private final Dispatch dispatch;
    private final Intake intake;
    private final Refusals refusals;
    private final Offsets offsets;
    private final Assignment assignment;
    private final Reporter reporter;
    private final SinkLoop loop;

    private LoopParts(SinkPipeline pipeline, LoopPorts ports, LoopSettings settings) {
        this.ports = ports;
        this.settings = settings;
        var completions = ports.completions();
        var badRecord = pipeline.errors().badRecord();
        this.window = new Window(settings.maxRows(), settings.maxBytes());
        this.routes = new Routes(
                pipeline.routes(), ports.tables(), ports.compilation(), completions, ports.backoff(), ports.nanos());
        this.topics = new TopicWatch(
                pipeline.routes(),
                Optional.ofNullable(badRecord.topic()),
                ports.topics(),
                completions,
                settings.look(),
                ports.nanos());
        this.letters = new Letters(Optional.ofNullable(badRecord.topic())
                .flatMap(topic -> ports.deadLetters().map(producer -> deadLetters(producer, topic, pipeline.name()))));
        this.badRecords = new BadRecords(badRecord.action(), window, ports.clock(), letters::offer);
        this.dispatch = new Dispatch(
                settings.maxRequests(),
                ports.backoff(),
                ports.nanos(),
                completions,
                new Acknowledgements(
                        window, ports.meters(), (group, failure) -> refusals().add(group, failure)));
        Grouping grouping = new Grouping(Grouping.MAX_ROWS, Grouping.MAX_BYTES, dispatch::offer);
        this.intake = new Intake(window, grouping, badRecords, ports.clock());
        this.refusals = new Refusals(routes, ports.tables(), dispatch, completions, badRecords);
        this.offsets = new Offsets(ports.consumer(), KAFKA_TIMEOUT, ports.meters(), ports.clock());
        this.assignment = new Assignment(
                offsets, window, polled, badRecords, ports.tallies(), () -> loop().drain(settings.drainAtRevoke()));
        this.reporter = new Reporter(
                new Observations(ports.consumer(), routes, assignment, topics, badRecords, window, ports.tallies()),
                topics,
                routes,
                dispatch,
                letters,
                badRecords,
                ports.board(),
                ports.meters(),
                settings,
                ports.nanos());
        this.loop = new SinkLoop(this);
    }

    /** A loop for a pipeline. */
    public static SinkLoop loop(SinkPipeline pipeline, LoopPorts ports, LoopSettings settings) {
        return new LoopParts(pipeline, ports, settings).loop;
    }

    private DeadLetters deadLetters(Producer<byte[], byte[]> producer, String topic, String pipeline) {
        Consumer<BadPending> acknowledged = bad -> badRecords().deadLettered(bad);
        return new DeadLetters(
                producer,
                topic,
                pipeline,
                () -> topics().exists(topic),
                ports.backoff(),
                ports.nanos(),
                ports.completions(),
                acknowledged);
    }

    LoopPorts ports() {
        return ports;
    }

    LoopSettings settings() {
        return settings;
    }

    Completions completions() {
        return ports.completions();
    }

    Window window() {
        return window;
    }

    Polled polled() {
        return polled;
    }

    Routes routes() {
        return routes;
    }

    TopicWatch topics() {
        return topics;
    }

    Letters letters() {
        return letters;
    }

    BadRecords badRecords() {
        return badRecords;
    }

    Dispatch dispatch() {
        return dispatch;
    }

    Intake intake() {
        return intake;
    }

    Refusals refusals() {
        return refusals;
    }

    Offsets offsets() {
        return offsets;
    }

    Assignment assignment() {
        return assignment;
    }

    Reporter reporter() {
        return reporter;
    }

    SinkLoop loop() {
        return loop;
    }
}
