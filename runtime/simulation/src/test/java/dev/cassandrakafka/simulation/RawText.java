package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import java.util.ArrayList;
import java.util.List;

/** The raw topic as text, a line for each record, to be read beside the trace of a history. */
final class RawText {
    private RawText() {}

    static List<String> of(Kafka kafka) {
        List<String> lines = new ArrayList<>();
        for (int partition = 0; partition < kafka.partitions(); partition++) {
            int offset = 0;
            for (Kafka.Raw record : kafka.raw(partition)) {
                lines.add("raw " + partition + "/" + offset++ + " " + line(record.value()));
            }
        }
        return lines;
    }

    private static String line(byte[] value) {
        RawReader reader = new RawReader().reset(value);
        RawHeader header = reader.header();
        String time = reader.hasItems() || header.kind() == RawKind.SCHEMA_CHANGED
                ? ""
                : " of " + reader.control().timeMillis();
        return "%s%s: host %d, epoch %d, segment %d/%d, log time %d"
                .formatted(
                        header.kind(),
                        time,
                        header.hostId().getLeastSignificantBits(),
                        header.epochMillis(),
                        header.segmentId(),
                        header.position(),
                        header.logTimeMillis());
    }
}
