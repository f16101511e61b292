package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.publish.PublishException;
import dev.cassandrakafka.capture.publish.SchemaStore;
import dev.cassandrakafka.capture.schema.ClusterSchema;
import dev.cassandrakafka.capture.schema.LocalState;
import dev.cassandrakafka.capture.schema.Node;
import dev.cassandrakafka.capture.schema.Truncation;
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
    private final Node node;
    private final Tables tables;
    private final Controls controls;
    private final SchemaStore schemas;
    private final AgentSettings.Times times;
    private Optional<CompletableFuture<?>> storing = Optional.empty();
    private boolean answers;
    private long askedAtMillis = Long.MIN_VALUE;
    private long asOfMillis = Long.MIN_VALUE / 2;

    NodeWatch(AgentPorts ports, Tables tables, Controls controls, AgentSettings.Times times) {
        this.node = ports.node();
        this.schemas = ports.schemas();
        this.tables = tables;
        this.controls = controls;
        this.times = times;
    }

    /** Whether it answered when it was last asked. */
    boolean answers() {
        return answers;
    }

    /** When it was last asked and answered, in epoch milliseconds. */
    long asOfMillis() {
        return asOfMillis;
    }

    /** Whether there is a schema, and it is stored where readers of records look for it. */
    boolean ready() {
        if (storing.isPresent() && storing.get().isDone()) {
            try {
                storing.get().join();
            } catch (CompletionException e) {
                throw new PublishException(e);
            }
            storing = Optional.empty();
        }
        return storing.isEmpty() && tables.version().isPresent();
    }

    /**
     * Asks if it is time to, or if it is wanted now; gives new truncations of captured tables.
     *
     * @param wanted whether there is something to be read
     */
    Map<UUID, Truncation> ask(boolean wanted, long nowMillis) {
        boolean pause = !answers && nowMillis - askedAtMillis < times.retry() && askedAtMillis != Long.MIN_VALUE;
        if (pause || (!wanted && nowMillis - askedAtMillis < times.heartbeat() && askedAtMillis != Long.MIN_VALUE)) {
            return Map.of();
        }
        askedAtMillis = nowMillis;
        Optional<LocalState> local = node.local();
        answers = local.isPresent() && upToDate(local.get(), nowMillis);
        if (!answers || local.isEmpty()) {
            return Map.of();
        }
        asOfMillis = nowMillis;
        Map<UUID, Truncation> news = tables.truncated(local.get().truncations());
        news.forEach((table, truncation) ->
                tables.find(table).ifPresent(schema -> controls.truncated(schema, truncation, nowMillis)));
        return news;
    }

    private boolean upToDate(LocalState local, long nowMillis) {
        if (tables.version().equals(Optional.of(local.schemaVersion()))) {
            return true;
        }
        Optional<ClusterSchema> schema = node.schema();
        schema.ifPresent(next -> use(next, nowMillis));
        return schema.isPresent();
    }

    private void use(ClusterSchema schema, long nowMillis) {
        Tables.Changes changes = tables.use(schema);
        changes.dropped().forEach(table -> controls.dropped(table, epoch(table.id()), nowMillis));
        changes.altered().forEach(table -> controls.schemaChanged(table, epoch(table.id()), nowMillis));
        if (!changes.altered().isEmpty()) {
            CompletableFuture<?> next = schemas.store(changes.altered());
            storing = Optional.of(storing.<CompletableFuture<?>>map(before -> CompletableFuture.allOf(before, next))
                    .orElse(next));
        }
    }

    private long epoch(UUID table) {
        Epoch epoch = tables.epochs().getOrDefault(table, Epoch.NONE);
        return epoch.equals(Epoch.NONE) ? 0 : epoch.last().timeMillis();
    }
}
