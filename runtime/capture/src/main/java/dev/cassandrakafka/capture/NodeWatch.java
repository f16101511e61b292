package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.publish.PublishException;
import dev.cassandrakafka.capture.publish.SchemaStore;
import dev.cassandrakafka.capture.schema.ClusterSchema;
import dev.cassandrakafka.capture.schema.LocalState;
import dev.cassandrakafka.capture.schema.Node;
import dev.cassandrakafka.capture.schema.Truncation;
import dev.cassandrakafka.capture.segment.Segment;
import dev.cassandrakafka.change.schema.TableSchema;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.jcip.annotations.NotThreadSafe;

/**
 * Asks the node for its schema and truncations. What was synced before it is asked was written with a schema that it then has, so a look at
 * the directory comes first, then this, then the reading.
 */
@NotThreadSafe
final class NodeWatch {
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Node node;
    private final Tables tables;
    private final Controls controls;
    private final SchemaStore schemas;
    private final AgentSettings.Times times;
    private final Findings findings;
    private Optional<CompletableFuture<?>> storing = Optional.empty();
    private boolean answers;
    private long askedAtMillis = NEVER;
    private long asOfMillis = NEVER;

    NodeWatch(AgentPorts ports, Tables tables, Controls controls, AgentSettings.Times times, Findings findings) {
        this.node = ports.node();
        this.schemas = ports.schemas();
        this.tables = tables;
        this.controls = controls;
        this.times = times;
        this.findings = findings;
    }

    /** Whether it answered when it was last asked. */
    boolean answers() {
        return answers;
    }

    /** When it was last asked and answered, in steady milliseconds. */
    long asOfMillis() {
        return asOfMillis;
    }

    /** Whether there is a schema, it is stored where readers of records look for it, and what was to be said of it is sent. */
    boolean ready() {
        if (storing.isPresent() && storing.get().isDone()) {
            try {
                storing.get().join();
            } catch (CompletionException e) {
                throw new PublishException(e);
            }
            storing = Optional.empty();
        }
        return storing.isEmpty() && tables.version().isPresent() && controls.send();
    }

    /**
     * Asks if it is time to, or if it is wanted now; gives new truncations of captured tables.
     *
     * @param wanted whether there is something to be read
     */
    Map<UUID, Truncation> ask(boolean wanted, Moment now) {
        long sinceMillis = now.steadyMillis() - askedAtMillis;
        boolean pause = !answers && sinceMillis < times.retry();
        if (pause || (!wanted && sinceMillis < times.heartbeat())) {
            return Map.of();
        }
        askedAtMillis = now.steadyMillis();
        Optional<LocalState> local = node.local();
        answers = local.isPresent() && upToDate(local.get(), now);
        if (!answers || local.isEmpty()) {
            return Map.of();
        }
        asOfMillis = now.steadyMillis();
        Map<UUID, Truncation> news = tables.truncated(local.get().truncations());
        news.forEach((table, truncation) ->
                tables.find(table).ifPresent(schema -> controls.truncated(schema, truncation, now.wallMillis())));
        return news;
    }

    private boolean upToDate(LocalState local, Moment now) {
        if (tables.version().equals(Optional.of(local.schemaVersion()))) {
            return true;
        }
        Optional<ClusterSchema> schema = node.schema();
        schema.ifPresent(next -> use(next, now));
        return schema.isPresent();
    }

    private void use(ClusterSchema schema, Moment now) {
        Tables.Changes changes = tables.use(schema, now.steadyMillis());
        changes.altered().forEach(table -> controls.schemaChanged(table, epoch(table.id()), now.wallMillis()));
        changes.unflagged().forEach(findings::unflagged);
        if (!changes.unstored().isEmpty()) {
            CompletableFuture<?> next = schemas.store(changes.unstored());
            storing = Optional.of(storing.<CompletableFuture<?>>map(before -> CompletableFuture.allOf(before, next))
                    .orElse(next));
        }
    }

    /** Says of tables that were dropped that they were, once all that the log holds of them has been read; these segments are not done with. */
    void leave(Collection<Segment> open, Moment now) {
        for (TableSchema table : tables.left(open, now.steadyMillis())) {
            if (tables.find(table.id()).isEmpty()) {
                controls.dropped(table, epoch(table.id()), now.wallMillis());
            }
            controls.whenAcknowledged(() -> tables.leave(table.id()));
        }
    }

    private long epoch(UUID table) {
        Epoch epoch = tables.epochs().getOrDefault(table, Epoch.NONE);
        return epoch.equals(Epoch.NONE) ? 0 : epoch.last().timeMillis();
    }
}
