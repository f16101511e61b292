package dev.cassandrakafka.capture.kafka;

import dev.cassandrakafka.capture.publish.RawSender;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends through a producer that is idempotent and asks for all in-sync replicas. */
@NotThreadSafe
public final class KafkaRawSender implements RawSender {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Optional<String> deadLetterTopic;
    private final Answers answers;

    KafkaRawSender(Producer<byte[], byte[]> producer, String topic, Optional<String> deadLetterTopic, Answers answers) {
        this.producer = producer;
        this.topic = topic;
        this.deadLetterTopic = deadLetterTopic;
        this.answers = answers;
    }

    @Override
    public void send(int partition, byte[] key, byte[] value, long token) {
        send(new ProducerRecord<>(topic, partition, key, value), token);
    }

    @Override
    public void deadLetter(byte[] key, byte[] value, long token) {
        send(new ProducerRecord<>(deadLetterTopic.orElseThrow(), key, value), token);
    }

    private void send(ProducerRecord<byte[], byte[]> record, long token) {
        Callback callback = (metadata, exception) -> {
            if (exception == null) {
                answers.acknowledged(token);
            } else {
                answers.failed(token, failure(exception));
            }
        };
        try {
            var unused = producer.send(record, callback);
        } catch (KafkaException | IllegalStateException e) {
            answers.failed(token, e);
        }
    }

    private static RuntimeException failure(Exception exception) {
        return exception instanceof RuntimeException runtime ? runtime : new KafkaException(exception);
    }
}
