package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.read.ReadOutcome.Damaged;
import dev.cassandrakafka.capture.read.ReadOutcome.Oversize;
import dev.cassandrakafka.capture.read.ReadOutcome.Unreadable;
import dev.cassandrakafka.capture.read.ReadOutcome.Unresolved;
import dev.cassandrakafka.capture.segment.Segment;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.status.CaptureStatus;
import dev.cassandrakafka.model.status.FindingSeverity;
import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeError;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.rate.Rate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;

/** What the agent says of itself, from what it is. */
@NotThreadSafe
final class Report {
    /** The setting of a finding about a table that has lost its flag. */
    static final String FLAG = "cdc";

    private final String pipeline;
    private final String address;
    private final AgentSettings settings;
    private final Space space;
    private final Findings findings;
    private final Rate rate;
    private long reported;

    Report(String pipeline, String address, AgentSettings settings, Space space, Findings findings, Rate rate) {
        this.pipeline = pipeline;
        this.address = address;
        this.settings = settings;
        this.space = space;
        this.findings = findings;
        this.rate = rate;
    }

    /** Whether data moves, and one sentence why or why not. */
    private record State(boolean ready, RuntimeReason reason, String message) {}

    RuntimeStatus of(CaptureAgent agent, long nowMillis) {
        long completed = agent.inFlight().completed();
        rate.add(completed - reported);
        reported = completed;
        State state = state(agent);
        RuntimeError error = findings.last()
                .map(last -> new RuntimeError(
                        last.reason(),
                        last.message(),
                        Instant.ofEpochMilli(last.atMillis()).toString(),
                        null,
                        null,
                        null))
                .orElse(null);
        long lag = agent.segments().stream().mapToLong(Segment::lagBytes).sum() == 0
                ? agent.inFlight().pending()
                : -1;
        return new RuntimeStatus(
                        CaptureBoard.ROLE,
                        pipeline,
                        state.ready(),
                        state.reason(),
                        state.message(),
                        lag,
                        completed,
                        0,
                        rate.perSecond(),
                        error,
                        List.of())
                .with(detail(agent, nowMillis));
    }

    private State state(CaptureAgent agent) {
        return stopped(agent)
                .or(() -> atRisk(agent))
                .orElseGet(() -> new State(true, RuntimeReason.RUNNING, "changes are published"));
    }

    /** What reading stands still at. */
    private Optional<State> stopped(CaptureAgent agent) {
        if (agent.unsupported().isPresent()) {
            return not(
                    RuntimeReason.SEGMENT_UNREADABLE, agent.unsupported().get().message());
        }
        Optional<Obstacle> obstacle = agent.obstacle();
        if (obstacle.isPresent() && obstacle.get().outcome() instanceof Oversize large) {
            return not(RuntimeReason.RECORD_TOO_LARGE, large.message());
        }
        if (obstacle.isPresent() && obstacle.get().outcome() instanceof Unreadable unreadable) {
            return not(RuntimeReason.SEGMENT_UNREADABLE, unreadable.message());
        }
        boolean old = obstacle.isPresent()
                && agent.obstacleMillis() >= settings.times().unresolved();
        if (old && obstacle.get().outcome() instanceof Unresolved unresolved) {
            return not(RuntimeReason.SCHEMA_UNRESOLVED, unresolved.message());
        }
        if (old && obstacle.get().outcome() instanceof Damaged damaged) {
            return not(RuntimeReason.SEGMENT_QUARANTINED, damaged.message());
        }
        if (!agent.nodeAnswers()) {
            return not(
                    RuntimeReason.CASSANDRA_UNAVAILABLE,
                    "spec.capture.address: the node at %s does not answer; segments are published, none is deleted"
                            .formatted(address));
        }
        return Optional.empty();
    }

    private static Optional<State> not(RuntimeReason reason, String message) {
        return Optional.of(new State(false, reason, message));
    }

    /** What is to be looked after while changes are published. */
    private Optional<State> atRisk(CaptureAgent agent) {
        if (space.critical()) {
            return Optional.of(new State(
                    true,
                    RuntimeReason.SPACE_AT_RISK,
                    "cdc_raw holds %d of %d bytes; when it is full the node refuses writes to captured tables"
                            .formatted(space.usedBytes(), space.allowedBytes())));
        }
        return lossySince(agent)
                .map(since -> new State(
                        true,
                        RuntimeReason.DATA_LOSS_SUSPECTED,
                        "changes of this node since %s may be missing; take a snapshot of the captured tables, then set spec.capture.lossesAcknowledgedTime to %s or later"
                                .formatted(
                                        since, Instant.ofEpochMilli(agent.loss().untilMillis()))))
                .or(() -> findings.standing().map(last -> new State(true, last.reason(), last.message())));
    }

    private static Optional<Instant> lossySince(CaptureAgent agent) {
        return agent.loss().isNone()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(agent.loss().sinceMillis()));
    }

    private CaptureStatus detail(CaptureAgent agent, long nowMillis) {
        long covered = agent.coveredUntilMillis();
        long lagMillis = covered == 0 ? -1 : Math.max(0, nowMillis - covered);
        Optional<Map.Entry<SegmentName, Integer>> stored = last(agent.stored());
        return new CaptureStatus(
                settings.hostId().toString(),
                address,
                (int) agent.segments().stream()
                        .filter(segment -> segment.synced() > 0 && !segment.endAcknowledged())
                        .count(),
                space.usedBytes(),
                space.allowedBytes(),
                agent.complete() && agent.inFlight().idle() ? 0 : lagMillis,
                lagMillis,
                space.secondsToFull(),
                stored.map(entry -> entry.getKey().id()).orElse(-1L),
                stored.map(Map.Entry::getValue).orElse(-1),
                findings.quarantined(),
                space.quarantinedBytes(),
                lossySince(agent).map(Instant::toString).orElse(null),
                List.of(),
                findings(agent));
    }

    private List<PreflightFinding> findings(CaptureAgent agent) {
        List<PreflightFinding> all = new ArrayList<>(findings.tables());
        for (TableSchema table : agent.unflagged()) {
            String message =
                    "%s: was captured and has lost cdc = true on this node, so that its changes are no longer captured; ALTER TABLE %s WITH cdc = true and take a snapshot, or take it out of spec.tables"
                            .formatted(table.qualifiedName(), table.qualifiedName());
            all.add(new PreflightFinding(FindingSeverity.WARNING, null, FLAG, table.qualifiedName(), message));
        }
        return all;
    }

    private static Optional<Map.Entry<SegmentName, Integer>> last(Positions positions) {
        return positions.segments().entrySet().stream().max(Map.Entry.comparingByKey());
    }
}
