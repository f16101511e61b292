package dev.cassandrakafka.sink.consume;

import java.time.Duration;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Where a consumer reads, as it knows it without asking: while the leader of a partition changes, it does not know. */
final class Positions {
    private Positions() {}

    static OptionalLong known(Consumer<?, ?> consumer, TopicPartition partition) {
        try {
            return OptionalLong.of(consumer.position(partition, Duration.ZERO));
        } catch (TimeoutException notNow) {
            return OptionalLong.empty();
        }
    }
}
