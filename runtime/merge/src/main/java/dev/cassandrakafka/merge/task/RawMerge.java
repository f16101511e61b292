package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawItem;
import dev.cassandrakafka.change.raw.RawKey;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.event.ChangeEvent;
import dev.cassandrakafka.merge.event.ChangeOp;
import dev.cassandrakafka.merge.event.OutsideException;
import dev.cassandrakafka.merge.state.Epoch;
import dev.cassandrakafka.merge.state.MergeStore;
import dev.cassandrakafka.merge.state.PartitionLoss;
import dev.cassandrakafka.merge.state.Sweep;
import dev.cassandrakafka.merge.state.TableState;
import dev.cassandrakafka.model.cdc.Deduplication;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.common.KafkaException;

/** Takes raw records in their order and makes events of what is news. One for each task. */
@NotThreadSafe
public final class RawMerge {
    private static final long FOR_EVER_MILLIS = Long.MAX_VALUE / 2;

    private final RawReader reader = new RawReader();
    private final ChangeEvent event = new ChangeEvent();
    private final TableTasks tables;
    private final ItemMerge items;
    private final EventOutput output;
    private final PartitionLoss loss;
    private final Sweep sweep;
    private final long windowMillis;
    private long newestLogMillis;
    private final boolean forgets;
    private final boolean images;
    private final IntPredicate held;
    private byte[] key = {};
    private int partition;
    private long offset;

    /** For events that show no whole rows. */
    public RawMerge(MergeStore store, MergeSetup setup, Output output) {
        this(new Stores(store, Optional.empty()), setup, output);
    }

    public RawMerge(Stores stores, MergeSetup setup, Output output) {
        this.output = new EventOutput(setup.renderers().get(), output);
        this.tables = new TableTasks(stores.state(), setup);
        this.items = ItemMerge.of(setup, stores, tables, event, this.output);
        this.loss = new PartitionLoss(stores.state());
        this.sweep = new Sweep(stores.state(), key -> tables.of(key).state(), key -> tables.of(key)
                .counts()
                .evicted());
        this.windowMillis = setup.window().map(Duration::toMillis).orElse(FOR_EVER_MILLIS);
        this.held = setup.held();
        this.images = setup.show() == Show.IMAGES;
        this.forgets = setup.mode() == Deduplication.NONE;
    }

    /**
     * Works on one record.
     *
     * @throws UnknownSchemaException if its schema did not come to be known in time
     * @throws DueRowsException if rows cannot be told that were due before it or after it
     * @throws dev.cassandrakafka.change.bytes.MalformedRecordException if its bytes are damaged
     */
    public void process(byte[] rawKey, byte[] rawValue, int rawPartition, long rawOffset) {
        key = rawKey;
        partition = rawPartition;
        offset = rawOffset;
        RawHeader header = reader.reset(rawValue).header();
        newestLogMillis = Math.max(newestLogMillis, header.logTimeMillis());
        items.place(partition, offset);
        due(header.logTimeMillis());
        switch (header.kind()) {
            case CHANGE, READ -> change(header);
            case COVERED -> covered(header);
            case TRUNCATED -> truncated(header);
            case DROPPED -> dropped(header);
            case SCHEMA_CHANGED -> schemaChanged(header);
        }
        due(0);
    }

    /** What fails here is not the fault of the record that is being worked on. */
    private void due(long logTimeMillis) {
        try {
            items.advance(logTimeMillis);
        } catch (OutsideException | ConfigurationException | KafkaException waited) {
            throw waited;
        } catch (RuntimeException e) {
            throw new DueRowsException(partition, offset, e);
        }
    }

    /**
     * Takes away some of what no record will meet.
     *
     * @param nowMillis by the clock of this process
     * @param entries how many entries of the store are looked at
     */
    public void sweep(long nowMillis, int entries) {
        if (!forgets) {
            long before = Math.min(nowMillis, newestLogMillis) - windowMillis;
            sweep.step(entries, before, before - LastWriteWins.graceMillis(windowMillis));
        }
    }

    /** Goes on with what was left to do, when no record comes in; not while the partition is held, since that may be why. */
    public void idle(int rawPartition) {
        if (!held.test(rawPartition)) {
            partition = rawPartition;
            items.place(partition, offset);
            due(0);
        }
    }

    /**
     * Reads one record to its end, without any effect.
     *
     * @throws dev.cassandrakafka.change.bytes.MalformedRecordException if its bytes are damaged
     */
    void check(byte[] rawKey, byte[] rawValue) {
        RawKey.id(rawKey);
        reader.reset(rawValue);
        RawItem item = reader.next();
        while (item != RawItem.END) {
            item = reader.next();
        }
    }

    /** A record was left out at this time: what is said to be covered is said to be lossy from here on. */
    void leftOut(long rawOffset, long nowMillis) {
        loss.note(rawOffset, Math.max(nowMillis, newestLogMillis));
    }

    private void covered(RawHeader header) {
        if (!items.behind()) { // the next of that host says more
            UUID host = header.hostId();
            long untilMillis = reader.control().timeMillis();
            loss.covered(host, untilMillis);
            output.covered(host, partition, untilMillis, reader.control().loss().and(loss.of(host)));
        }
    }

    private void change(RawHeader header) {
        TableTask table = tables.of(key);
        if (isOver(table.state(), header)) {
            table.counts().record();
            table.counts().dropped(DropReason.DROPPED_TABLE);
            return;
        }
        use(table, header.schema());
        table.counts().record();
        Epoch epoch = forgets ? Epoch.SAME : table.state().meet(header.hostId(), header.epochMillis());
        if (epoch == Epoch.OLD) {
            table.counts().dropped(DropReason.OLD_EPOCH);
            return;
        }
        if (epoch == Epoch.NEW) {
            tell(table, header, ChangeOp.TRUNCATE, header.epochMillis());
        }
        TableSchema schema = images ? table.imageSchema() : table.schema();
        event.of(schema, header, key, RawKey.PARTITION_KEY_OFFSET, partition, offset);
        items.merge(key, reader, table);
    }

    /** What a host tells of a dropped table before it has told all that its log held of it, was written before. */
    private static boolean isOver(TableState state, RawHeader header) {
        return header.kind() == RawKind.READ ? state.isDropped() : state.isDroppedBy(header.hostId());
    }

    private void truncated(RawHeader header) {
        TableTask table = named();
        long at = reader.control().timeMillis();
        boolean first = forgets
                || (!table.state().isDroppedBy(header.hostId())
                        && table.state().meet(header.hostId(), at) == Epoch.NEW);
        tellOnce(first, table, header, ChangeOp.TRUNCATE, at);
    }

    private void dropped(RawHeader header) {
        TableTask table = named();
        boolean first = forgets || table.state().drop(header.hostId());
        tellOnce(first, table, header, ChangeOp.DROP, reader.control().timeMillis());
    }

    private void schemaChanged(RawHeader header) {
        TableTask table = tables.of(key);
        if (table.state().isDroppedBy(header.hostId())) {
            table.counts().dropped(DropReason.DROPPED_TABLE);
            return;
        }
        use(table, header.schema());
        tellOnce(forgets || table.state().tell(header.schema()), table, header, ChangeOp.SCHEMA, 0);
    }

    private TableTask named() {
        TableTask table = tables.of(key);
        table.useNames(reader.control().keyspace(), reader.control().table());
        return table;
    }

    private void tellOnce(boolean first, TableTask table, RawHeader header, ChangeOp op, long timeMillis) {
        if (first) {
            tell(table, header, op, timeMillis);
        } else {
            table.counts().dropped(DropReason.CONTROL_COPY);
        }
    }

    /** An event of the whole table has the table's id alone in its key. */
    private void tell(TableTask table, RawHeader header, ChangeOp op, long timeMillis) {
        event.of(table.schema(), header, key, key.length, partition, offset).table(op, timeMillis);
        output.send(event, table);
        if (op == ChangeOp.TRUNCATE) {
            items.truncated(key, table);
        } else if (op == ChangeOp.DROP) {
            items.dropped(key);
        }
    }

    private void use(TableTask table, long fingerprint) {
        if (!table.use(fingerprint)) {
            throw new UnknownSchemaException(table.id(), fingerprint, partition, offset);
        }
    }
}
