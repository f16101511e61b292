package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.encode.Place;
import dev.cassandrakafka.capture.publish.PositionsStore;
import dev.cassandrakafka.capture.publish.RawSender;
import dev.cassandrakafka.capture.publish.SchemaStore;
import dev.cassandrakafka.capture.read.SegmentReader;
import dev.cassandrakafka.capture.schema.Node;
import dev.cassandrakafka.capture.segment.SegmentDirectory;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Everything outside of the agent.
 *
 * @param directory the node's {@code cdc_raw}
 * @param node the node
 * @param reader reads segments with the tables that it is told
 * @param tables hears which tables there are
 * @param place where what is read lies
 * @param sender makes the sender, given who hears its answers
 * @param positions stores positions
 * @param schemas stores schemas
 * @param clock the time
 * @param steadyMillis milliseconds that never go back, for waits
 */
record AgentPorts(
        SegmentDirectory directory,
        Node node,
        SegmentReader reader,
        TableListener tables,
        Place place,
        Function<RawSender.Answers, RawSender> sender,
        PositionsStore positions,
        SchemaStore schemas,
        Clock clock,
        LongSupplier steadyMillis) {

    /** With a clock that is never set back. */
    AgentPorts(
            SegmentDirectory directory,
            Node node,
            SegmentReader reader,
            TableListener tables,
            Place place,
            Function<RawSender.Answers, RawSender> sender,
            PositionsStore positions,
            SchemaStore schemas,
            Clock clock) {
        this(directory, node, reader, tables, place, sender, positions, schemas, clock, clock::millis);
    }
}
