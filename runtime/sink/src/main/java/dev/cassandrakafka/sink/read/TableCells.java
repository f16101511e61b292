package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.model.path.FieldPath;
import dev.cassandrakafka.model.route.EpochUnit;
import dev.cassandrakafka.model.route.MappedNumber;
import dev.cassandrakafka.sink.codec.ValueCodec;
import dev.cassandrakafka.sink.codec.ValueCodecs;
import dev.cassandrakafka.sink.plan.Slot;
import dev.cassandrakafka.sink.plan.Source;
import dev.cassandrakafka.sink.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.jcip.annotations.Immutable;

/**
 * Where the cells of one table lie among those of the route: one for each slot, then the time to live, then the write time.
 *
 * @param plan the table
 * @param first the cell of the first slot
 */
@Immutable
record TableCells(TablePlan plan, int first) {

    int cell(int slot) {
        return first + slot;
    }

    int ttlCell() {
        return first + plan.slots().size();
    }

    int timestampCell() {
        return ttlCell() + 1;
    }

    /** The cell after the last one. */
    int end() {
        return timestampCell() + 1;
    }

    /** Bytes of all slots that are set. */
    int setBytes(Cells cells) {
        int bytes = 0;
        for (int cell = first; cell < ttlCell(); cell++) {
            bytes += cells.isSet(cell) ? cells.length(cell) : 0;
        }
        return bytes;
    }

    /** What the table asks of a record. */
    List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Slot slot : plan.slots()) {
            if (slot.source() instanceof Source.Field field) {
                EpochUnit unit = plan.mapping().columns().get(slot.index()).unit();
                ValueCodec codec = ValueCodecs.of(slot.type(), unit == null ? null : unit.timeUnit());
                String what = "column \"%s\" of %s".formatted(slot.column(), plan.tableName());
                targets.add(new Target(cell(slot.index()), field.path(), slot.from(), codec, what));
            }
        }
        addNumbers(targets);
        return targets;
    }

    private void addNumbers(List<Target> targets) {
        MappedNumber ttl = plan.mapping().ttl();
        if (ttl != null) {
            ValueCodec codec = ValueCodecs.timeToLiveSeconds(unit(ttl, TimeUnit.SECONDS));
            targets.add(number(ttl, ttlCell(), codec));
        }
        MappedNumber timestamp = plan.mapping().timestamp();
        if (timestamp != null) {
            ValueCodec codec = ValueCodecs.writeTimeMicros(unit(timestamp, TimeUnit.MICROSECONDS));
            targets.add(number(timestamp, timestampCell(), codec));
        }
    }

    private Target number(MappedNumber number, int cell, ValueCodec codec) {
        String what = "the %s of rows of %s".formatted(codec.type(), plan.tableName());
        return new Target(cell, FieldPath.parse(number.from()), number.from(), codec, what);
    }

    private static TimeUnit unit(MappedNumber number, TimeUnit absent) {
        EpochUnit unit = number.unit();
        return unit == null ? absent : unit.timeUnit();
    }
}
