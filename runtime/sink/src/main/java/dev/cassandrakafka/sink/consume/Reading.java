package dev.cassandrakafka.sink.consume;

import dev.cassandrakafka.sink.read.Outcome;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the records of one route, as {@code RecordReader} does. */
@FunctionalInterface
public interface Reading {
    /** Reads one record; {@code orderMicros} is its write time where offsets decide the order. */
    Outcome read(ConsumerRecord<byte[], byte[]> record, long orderMicros);
}
