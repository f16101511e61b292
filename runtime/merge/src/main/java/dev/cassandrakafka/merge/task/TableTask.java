package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.ColumnSchema;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.reconcile.DroppedCells;
import dev.cassandrakafka.merge.state.TableState;
import dev.cassandrakafka.model.cdc.Deduplication;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jcip.annotations.NotThreadSafe;

/** One table in one task: what is stored of it, and the schema, topic and counts of the record that is being worked on. */
@NotThreadSafe
final class TableTask {
    private final UUID id;
    private final TableState state;
    private final MergeSetup setup;
    private TableSchema schema;
    /** The latest one, in which whole rows are shown: what a host tells that is behind is not all that there is. */
    private TableSchema newest;

    private TableSchema imageSchema;
    private DroppedCells dropped = DroppedCells.NONE;
    private String topic = "";
    private boolean topicIsFit;
    private TableCounts counts;
    private boolean hasStatics;

    TableTask(byte[] rawKey, TableState state, MergeSetup setup) {
        this.id = RawKey.id(rawKey);
        this.state = state;
        this.setup = setup;
        this.counts = setup.counts().of("", id.toString());
        this.schema = nameless("", "");
        this.newest = schema;
        this.imageSchema = schema;
    }

    /** Turns to a schema; false if it is not known. */
    boolean use(long fingerprint) {
        if (schema.fingerprint() == fingerprint && !schema.columns().isEmpty()) {
            return true;
        }
        Optional<TableSchema> found = setup.schemas().find(id, fingerprint);
        found.ifPresent(this::use);
        return found.isPresent();
    }

    /** For events of a table that no record with a schema has come of: one with the names alone. */
    void useNames(String keyspace, String table) {
        if (schema.columns().isEmpty()) {
            use(nameless(keyspace, table));
        }
    }

    TableState state() {
        return state;
    }

    UUID id() {
        return id;
    }

    TableSchema schema() {
        return schema;
    }

    /** Whether the columns of the primary keys of both have the same names. */
    boolean hasKeyOf(TableTask other) {
        return names(ColumnKind.PARTITION_KEY).equals(other.names(ColumnKind.PARTITION_KEY))
                && names(ColumnKind.CLUSTERING).equals(other.names(ColumnKind.CLUSTERING));
    }

    private List<String> names(ColumnKind kind) {
        return schema.columns(kind).stream().map(ColumnSchema::name).toList();
    }

    /** The latest schema that was met. */
    TableSchema newest() {
        return newest;
    }

    /** That of events which show whole rows beside what changed: the latest one, as long as it has all columns of the record's own. */
    TableSchema imageSchema() {
        return imageSchema;
    }

    DroppedCells dropped() {
        return dropped;
    }

    boolean hasStatics() {
        return hasStatics;
    }

    String topic() {
        return topic;
    }

    TableCounts counts() {
        return counts;
    }

    /** Looks once whether the topic is fit for events. */
    void requireTopic(ChangeEvent event) {
        if (topicIsFit) {
            return;
        }
        Optional<ChangeTopics.Unfit> unfit = setup.changeTopics().await(topic);
        if (unfit.isPresent()) {
            throw new TopicUnfitException(topic, unfit.get(), event.rawPartition(), event.rawOffset());
        }
        topicIsFit = true;
    }

    private void use(TableSchema next) {
        schema = next;
        dropped = setup.mode() == Deduplication.LAST_WRITE_WINS ? state.hide(next.dropped()) : DroppedCells.NONE;
        useNewest(next);
        hasStatics = !newest.columns(ColumnKind.STATIC).isEmpty();
        useTopic(setup.topics().change(next.keyspace(), next.table()));
        counts = setup.counts().of(next.keyspace(), next.table());
    }

    /** Schemas alternate while hosts do not yet agree on one: whether the topic is fit is asked of the server, which takes its time. */
    private void useTopic(String next) {
        if (!topic.equals(next)) {
            topic = next;
            topicIsFit = false;
        }
    }

    private void useNewest(TableSchema next) {
        if (newest.columns().isEmpty() && state.newestSchema() != 0) {
            newest = setup.schemas().find(id, state.newestSchema()).orElse(next);
        }
        if (!SchemaAge.isEarlier(next, newest)) {
            newest = next;
        }
        if (setup.show() != Show.CHANGES && !newest.columns().isEmpty()) {
            state.noteNewestSchema(newest.fingerprint());
        }
        imageSchema = SchemaAge.hasAll(newest, next) ? newest : next;
    }

    private TableSchema nameless(String keyspace, String table) {
        return new TableSchema(id, keyspace, table, 0, List.of(), List.of(), false, true);
    }
}
