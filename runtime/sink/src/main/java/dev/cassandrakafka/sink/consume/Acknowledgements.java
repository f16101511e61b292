package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.sink.status.SinkMeters;
import dev.cassandrakafka.sink.track.PendingRecord;
import dev.cassandrakafka.sink.track.Window;
import dev.cassandrakafka.sink.write.DispatchListener;
import dev.cassandrakafka.sink.write.RowGroup;
import dev.cassandrakafka.sink.write.RowWrite;
import java.util.List;
import java.util.function.BiConsumer;
import net.jcip.annotations.NotThreadSafe;

/** Completes records whose rows Cassandra has acknowledged. */
@NotThreadSafe
final class Acknowledgements implements DispatchListener {
    private final Window window;
    private final SinkMeters meters;
    private final BiConsumer<RowGroup, Throwable> refusals;

    Acknowledgements(Window window, SinkMeters meters, BiConsumer<RowGroup, Throwable> refusals) {
        this.window = window;
        this.meters = meters;
        this.refusals = refusals;
    }

    @Override
    public void written(RowGroup group, long nanos) {
        List<RowWrite> writes = group.writes();
        for (int i = 0; i < writes.size(); i++) {
            RowWrite write = writes.get(i);
            PendingRecord record = write.record();
            if (!write.isVoid() && record.rowDone()) {
                record.complete();
                window.leave(record);
            }
        }
        meters.written(group.table().plan().tableName(), group.sentRows(), nanos);
    }

    @Override
    public void refused(RowGroup group, Throwable failure) {
        refusals.accept(group, failure);
    }

    @Override
    public void retried(RowGroup group) {
        meters.retried(group.table().plan().tableName());
    }
}
