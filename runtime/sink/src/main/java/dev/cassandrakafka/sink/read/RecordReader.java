package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.model.path.FieldPath.Root;
import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.plan.TablePlan;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the records of one route into rows. Not thread-safe: one per consumer thread and route. */
@NotThreadSafe
public final class RecordReader {
    /** How far ahead of the clock the time of a record may be. */
    public static final Duration DEFAULT_MAX_AHEAD = Duration.ofHours(1);

    private final RecordPart key;
    private final RecordPart value;
    private final MetadataPart metadata;
    private final boolean readsKey;
    private final boolean readsValue;
    private final TableReader[] tables;
    private final Cells cells;

    private RecordReader(RoutePlan plan, List<TableCells> layouts, TableReader[] tables) {
        List<Target> targets =
                layouts.stream().flatMap(layout -> layout.targets().stream()).toList();
        List<Target> ofKey = targets(targets, Root.KEY);
        List<Target> ofValue = targets(targets, Root.VALUE);
        this.readsKey = !ofKey.isEmpty();
        this.readsValue = !ofValue.isEmpty();
        this.key = part("key", plan.route().key().format(), ofKey);
        this.value = part("value", plan.route().value().format(), ofValue);
        this.metadata = new MetadataPart(targets.stream()
                .filter(target -> !ofKey.contains(target) && !ofValue.contains(target))
                .toList());
        this.tables = tables;
        this.cells = new Cells(layouts.get(layouts.size() - 1).end());
    }

    /**
     * A reader for one thread.
     *
     * @param plan the route
     * @param clock what the time of a record is compared with
     * @param maxAhead how far ahead of the clock it may be
     */
    public static RecordReader of(RoutePlan plan, Clock clock, Duration maxAhead) {
        List<TableCells> layouts = new ArrayList<>();
        List<TableReader> tables = new ArrayList<>();
        int first = 0;
        for (TablePlan table : plan.tables()) {
            TableCells layout = new TableCells(table, first);
            layouts.add(layout);
            WriteTime time = new WriteTime(table.mapping(), layout.timestampCell(), clock, maxAhead);
            tables.add(new TableReader(table, layout, time));
            first = layout.end();
        }
        return new RecordReader(plan, layouts, tables.toArray(TableReader[]::new));
    }

    /**
     * Reads one record.
     *
     * @param record key and value as Kafka holds them
     * @param orderMicros the write time for tables with {@code order: Offset} and no mapped time, in microseconds since the epoch: greater
     *     than that of every earlier record of the partition. Where the outcome is bad, it counts as not used
     */
    public Outcome read(ConsumerRecord<byte[], byte[]> record, long orderMicros) {
        cells.clear();
        try {
            readCells(record);
            if (tables.length == 1) {
                return new Outcome.Rows(List.of(tables[0].row(record, orderMicros, cells)));
            }
            List<Row> rows = new ArrayList<>(tables.length);
            for (TableReader table : tables) {
                rows.add(table.row(record, orderMicros, cells));
            }
            return new Outcome.Rows(List.copyOf(rows));
        } catch (BadRecordException e) {
            return new Outcome.Bad(e.record());
        }
    }

    private void readCells(ConsumerRecord<byte[], byte[]> record) throws BadRecordException {
        if (readsKey) {
            read(key, record.key());
        }
        if (readsValue) {
            read(value, record.value());
        }
        metadata.read(record, cells);
    }

    @SuppressWarnings("NullAway") // keys and values of records may be null, whatever the types of the client say
    private void read(RecordPart part, byte[] bytes) throws BadRecordException {
        if (bytes == null) {
            part.readNull(cells);
        } else {
            part.read(bytes, cells);
        }
    }

    private static RecordPart part(String name, Format format, List<Target> targets) {
        return format == Format.JSON ? new JsonPart(name, targets) : new PlainPart(name, format, targets);
    }

    private static List<Target> targets(List<Target> all, Root root) {
        return all.stream().filter(target -> target.path().root() == root).toList();
    }
}
