package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.InFlight;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.RawSender;
import dev.cassandrakafka.capture.read.ReadOutcome.Damaged;
import dev.cassandrakafka.capture.read.ReadOutcome.Unresolved;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.segment.Segment;
import dev.cassandrakafka.capture.segment.SegmentDirectory;
import dev.cassandrakafka.capture.segment.SegmentEvent;
import dev.cassandrakafka.capture.segment.SegmentEvent.Unsupported;
import dev.cassandrakafka.capture.segment.SegmentFile;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.capture.segment.Segments;
import dev.cassandrakafka.change.raw.Loss;
import dev.cassandrakafka.change.schema.TableSchema;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import net.jcip.annotations.NotThreadSafe;

/**
 * The agent of one node, from one set of clients: look at the directory, ask the node, read, say what is covered, store positions, delete
 * what is stored to its end. It holds nothing that the stored positions do not give back.
 */
@NotThreadSafe
final class CaptureAgent {
    private final long unresolvedMillis;
    private final SegmentDirectory directory;
    private final Clock clock;
    private final LongSupplier steadyMillis;
    private final InFlight inFlight;
    private final Controls controls;
    private final Tables tables;
    private final NodeWatch node;
    private final Segments segments;
    private final Intake intake;
    private final Coverage coverage;
    private final Checkpoints checkpoints;
    private final LostFlags flags;
    private final Space space;
    private final Findings findings;
    private final List<SegmentName> orphans = new ArrayList<>();
    private Optional<Unsupported> unsupported = Optional.empty();
    private long deletedKnown;
    private int untold;
    private Optional<Truncation> rewind = Optional.empty();
    private boolean complete;
    private boolean unclear;
    private Moment now = new Moment(0, 0);

    /**
     * Begins where these positions were stored.
     *
     * @param known schemas that are stored, the later ones last
     */
    CaptureAgent(
            AgentSettings settings,
            AgentPorts ports,
            Positions restored,
            List<TableSchema> known,
            Space space,
            Findings findings) {
        this.unresolvedMillis = settings.times().unresolved();
        this.directory = ports.directory();
        this.clock = ports.clock();
        this.steadyMillis = ports.steadyMillis();
        this.inFlight = new InFlight(settings.maxInFlightBytes());
        RawSender sender = ports.sender().apply(inFlight);
        this.controls = new Controls(settings.hostId(), settings.partitions(), inFlight, sender);
        this.tables = new Tables(settings, ports.tables(), known, restored);
        this.node = new NodeWatch(ports, tables, controls, settings.times(), findings);
        this.segments = new Segments(restored.segments(), restored.finished());
        this.intake = new Intake(ports, inFlight, sender, settings.times());
        this.coverage = new Coverage(controls, inFlight, settings.times().heartbeat(), restored);
        this.flags = new LostFlags(coverage, findings);
        this.checkpoints = new Checkpoints(settings, ports, segments, restored);
        this.space = space;
        this.findings = findings;
    }

    /** When the next turn is due. */
    enum Next {
        /** There is more to read. */
        AT_ONCE,
        /** Kafka is to answer. */
        SOON,
        /** Nothing is under way. */
        LATER
    }

    /**
     * One turn; says when the next is due.
     *
     * @throws IOException if the directory cannot be read
     * @throws dev.cassandrakafka.capture.publish.PublishException if Kafka has refused something: make another agent with other clients
     */
    Next turn() throws IOException {
        inFlight.advance();
        now = Moment.now(clock, steadyMillis);
        look();
        ask();
        read();
        node.leave(segments.open(), now);
        inFlight.advance();
        controls.send();
        // An agent after this one must learn of a truncation again until it is told everywhere and what lies behind it
        // is to be read again.
        boolean hold = rewind.isPresent() || untold > 0;
        checkpoints.step(hold, tables, coverage, node.asOfMillis(), now.steadyMillis());
        forgetOrphans();
        if (inFlight.idle() && controls.idle() && checkpoints.idle()) {
            boolean more = !segments.readable().isEmpty() && intake.obstacle().isEmpty() && node.ready();
            return more || rewind.isPresent() ? Next.AT_ONCE : Next.LATER;
        }
        return Next.SOON;
    }

    private void look() throws IOException {
        List<SegmentFile> files = directory.scan();
        space.observe(files, directory.quarantinedBytes(), now.steadyMillis());
        unsupported = files.stream()
                .filter(file -> file.hasLog() && !file.name().supported())
                .findFirst()
                .map(file -> new Unsupported(file.name()));
        // An index that is being written, or of a segment that cannot be read, tells of changes that are not published.
        unclear = files.stream()
                .anyMatch(file -> file.hasIndex()
                        && (file.index().isEmpty() || !file.name().supported()));
        for (SegmentEvent event : segments.observe(files)) {
            if (event instanceof SegmentEvent.CameBack known) {
                directory.delete(known.name());
                deletedKnown++;
            } else if (event instanceof SegmentEvent.Vanished vanished) {
                intake.gone(vanished.name());
                lost(vanished.name());
                findings.vanished(vanished, now.wallMillis());
            } else if (event instanceof SegmentEvent.IndexWithoutLog lost) {
                lost(lost.name());
                findings.indexWithoutLog(lost, now.wallMillis());
            } else if (event instanceof Unsupported refused) {
                findings.unsupported(refused, now.wallMillis());
            }
        }
    }

    private void lost(SegmentName name) {
        orphans.add(name);
        coverage.lost(now);
    }

    /** An index that is left of a segment whose loss is stored would be missed again by each agent to come. */
    private void forgetOrphans() throws IOException {
        if (!orphans.isEmpty() && checkpoints.stored().loss().equals(coverage.loss())) {
            for (SegmentName name : orphans) {
                directory.deleteIndex(name);
            }
            orphans.clear();
        }
    }

    private void ask() {
        Optional<UUID> before = tables.version();
        Set<UUID> captured = tables.captured();
        long asOf = node.asOfMillis();
        Map<UUID, Truncation> news =
                node.ask(segments.advanced() || intake.obstacle().isPresent(), now);
        if (!tables.version().equals(before)) {
            intake.again();
        }
        flags.look(tables, asOf, now);
        if (!news.isEmpty()) {
            untold++;
            controls.whenAcknowledged(() -> untold--);
        }
        news.forEach((table, truncation) -> {
            // What was written behind it is published as from before it, and deleted.
            if (captured.contains(table) && segments.finished().reaches(truncation.segmentId())) {
                coverage.lostSince(Math.min(truncation.timeMillis(), coverage.coveredUntilMillis()), now);
                tables.find(table).ifPresent(schema -> findings.truncatedLate(schema, truncation, now.wallMillis()));
            }
        });
        news.values().stream().filter(this::passed).forEach(this::rewindTo);
    }

    /** Whether something behind it has been read, with the epoch before it. */
    private boolean passed(Truncation truncation) {
        return segments.open().stream()
                .anyMatch(segment -> truncation.before(segment.name().id(), segment.position()));
    }

    private void rewindTo(Truncation truncation) {
        rewind = rewind.filter(one -> truncation.compareTo(one) > 0).or(() -> Optional.of(truncation));
    }

    private void read() throws IOException {
        complete = false;
        if (rewind.isPresent()) {
            if (inFlight.idle() && checkpoints.idle()) {
                segments.rewind(rewind.get().segmentId(), rewind.get().position());
                rewind = Optional.empty();
            }
            return;
        }
        if (!node.ready()) {
            return;
        }
        quarantine();
        complete = intake.read(segments.readable(), now);
        giveUpUnknown();
        if (complete && !unclear) {
            coverage.complete(now);
        }
    }

    private void quarantine() throws IOException {
        for (Segment segment : segments.readable()) {
            if (segment.completed() && intake.damaged(segment, now.steadyMillis())) {
                String what = intake.obstacle()
                        .map(one -> one.outcome() instanceof Damaged damaged ? damaged.message() : "")
                        .orElse("");
                findings.quarantined(what, directory.quarantine(segment.name()), now.wallMillis());
                coverage.lost(now);
                intake.salvage(segment);
            }
        }
    }

    /** The node wrote of a table or column that its own schema does not have: it was dropped before anybody kept the columns. */
    private void giveUpUnknown() {
        Obstacle obstacle = intake.obstacle().orElse(null);
        if (obstacle == null
                || !(obstacle.outcome() instanceof Unresolved unresolved)
                || !node.answers()
                || now.steadyMillis() - obstacle.sinceMillis() < unresolvedMillis) {
            return;
        }
        if (unresolved.table().isEmpty()) {
            segments.open().stream().filter(obstacle::isOf).forEach(this::giveUpRest);
        } else if (tables.find(unresolved.table().get()).isEmpty()) {
            giveUp(unresolved.table().get());
        }
    }

    private void giveUpRest(Segment segment) {
        tables.dropUnknown(segment.name().id(), segment.synced());
        findings.passedOver(segment.name());
        intake.again();
    }

    private void giveUp(UUID table) {
        Optional<TableSchema> captured = tables.drop(table);
        captured.ifPresent(schema -> {
            coverage.lost(now);
            findings.unreadable(schema, now.wallMillis());
        });
        if (captured.isEmpty()) {
            findings.passedOver(table);
        }
        intake.again();
    }

    Optional<Obstacle> obstacle() {
        return intake.obstacle();
    }

    /** For how long reading has stood still at the obstacle, 0 if there is none. */
    long obstacleMillis() {
        return intake.obstacle()
                .map(one -> now.steadyMillis() - one.sinceMillis())
                .orElse(0L);
    }

    /** A segment of a version that cannot be read. */
    Optional<Unsupported> unsupported() {
        return unsupported;
    }

    /** What is not covered, since it is gone or damaged, and is not accepted yet. */
    Loss loss() {
        return coverage.loss();
    }

    /** Tells what is lost, in case nothing else is told any more. */
    void tellLoss() {
        coverage.tellLoss();
    }

    /** Whether everything that was told is in Kafka. */
    boolean told() {
        controls.send();
        inFlight.advance();
        return inFlight.idle() && controls.idle();
    }

    boolean nodeAnswers() {
        return node.answers();
    }

    Collection<Segment> segments() {
        return segments.open();
    }

    /** Whether everything that was durable at the last look has been sent. */
    boolean complete() {
        return complete;
    }

    /** Tables that were captured and have lost their flag. */
    Collection<TableSchema> unflagged() {
        return tables.unflagged();
    }

    long coveredUntilMillis() {
        return coverage.coveredUntilMillis();
    }

    Positions stored() {
        return checkpoints.stored();
    }

    long deleted() {
        return checkpoints.deleted();
    }

    /** Segments deleted unread because they were done with before. */
    long deletedKnown() {
        return deletedKnown;
    }

    InFlight inFlight() {
        return inFlight;
    }
}
