package dev.cassandrakafka.merge.topology;

/** What would be written is larger than Kafka takes of us. The raw record that brought it is to blame. */
final class OversizeException extends RuntimeException {
    /** @param what would be written, and where */
    OversizeException(String what, long bytes, int largestBytes) {
        super(
                "a record of %s would have %d bytes, and %d are the most; raise spec.capture.maxRecordBytes and max.message.bytes of the topic"
                        .formatted(what, bytes, largestBytes));
    }
}
