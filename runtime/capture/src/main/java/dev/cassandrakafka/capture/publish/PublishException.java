package dev.cassandrakafka.capture.publish;

/** A record did not get into Kafka; everything after the stored positions is read and sent again, with new clients. */
public final class PublishException extends RuntimeException {
    public PublishException(RuntimeException cause) {
        super(cause);
    }
}
