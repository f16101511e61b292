package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.sink.codec.CqlBuffer;
import dev.cassandrakafka.sink.codec.RejectedValue;
import dev.cassandrakafka.sink.codec.ValueCodec;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Topic, partition, offset and time of a record. A time that the record has not is absent. */
@NotThreadSafe
final class MetadataPart {
    private final List<Target> targets;

    MetadataPart(List<Target> targets) {
        this.targets = List.copyOf(targets);
    }

    void read(ConsumerRecord<byte[], byte[]> record, Cells cells) throws BadRecordException {
        for (Target target : targets) {
            int start = cells.buffer().size();
            try {
                if (write(record, target, cells.buffer())) {
                    cells.set(target.cell(), start);
                }
            } catch (RejectedValue e) {
                throw BadRecordException.of(e, target);
            }
        }
    }

    private static boolean write(ConsumerRecord<byte[], byte[]> record, Target target, CqlBuffer out)
            throws RejectedValue {
        ValueCodec codec = target.codec();
        switch (target.path().root()) {
            case TOPIC -> codec.text(record.topic(), out);
            case PARTITION -> codec.integer(record.partition(), out);
            case OFFSET -> codec.integer(record.offset(), out);
            case TIMESTAMP -> {
                if (record.timestamp() < 0) {
                    return false;
                }
                codec.integer(record.timestamp(), out);
            }
            case KEY, VALUE -> throw new IllegalStateException("no metadata: " + target.from());
        }
        return true;
    }
}
