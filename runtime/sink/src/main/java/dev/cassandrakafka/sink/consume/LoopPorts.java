package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.runtime.backoff.Backoff;
import dev.cassandrakafka.sink.status.SinkMeters;
import dev.cassandrakafka.sink.status.StatusBoard;
import dev.cassandrakafka.sink.track.TopicTally;
import dev.cassandrakafka.sink.write.Completions;
import dev.cassandrakafka.sink.write.Tables;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * The world as the loop sees it.
 *
 * @param consumer reads the topics; closed by the caller
 * @param deadLetters takes bad records, if the pipeline sends them anywhere; closed by the caller
 * @param topics what Kafka says of topics
 * @param tables Cassandra
 * @param compilation makes plans and readers
 * @param completions where other threads hand over what ended
 * @param tallies counts by topic, which outlive the loop
 * @param board where the state is posted
 * @param meters where is counted
 * @param heartbeat is called each time round
 * @param backoff between tries of whatever is tried again
 * @param clock for times that people see, and for times of records that lie in the future
 * @param nanos for everything that is due
 */
public record LoopPorts(
        Consumer<byte[], byte[]> consumer,
        Optional<Producer<byte[], byte[]>> deadLetters,
        TopicsView topics,
        Tables tables,
        RouteCompilation compilation,
        Completions completions,
        Map<String, TopicTally> tallies,
        StatusBoard board,
        SinkMeters meters,
        Runnable heartbeat,
        Backoff backoff,
        Clock clock,
        LongSupplier nanos) {}
