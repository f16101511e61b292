package dev.cassandrakafka.benchmarks.scan;

import dev.cassandrakafka.capture.kafka.CaptureClients;
import dev.cassandrakafka.capture.publish.InFlight;
import dev.cassandrakafka.capture.publish.RawSender;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import dev.cassandrakafka.runtime.kafka.KafkaEndpoint;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import net.jcip.annotations.NotThreadSafe;

/** Raw records through the agent's own clients, until the broker has acknowledged each. */
@NotThreadSafe
final class IntoKafka implements AutoCloseable {
    private static final long MAX_IN_FLIGHT_BYTES = 32L << 20;
    private static final long PAUSE_NANOS = 1_000_000;

    private final CaptureClients clients;
    private final InFlight inFlight = new InFlight(MAX_IN_FLIGHT_BYTES);
    private final RawSender sender;

    IntoKafka(String bootstrapServers, String prefix, Path secrets) {
        KafkaEndpoint endpoint = new KafkaEndpoint(
                new KafkaConnectionSpec(bootstrapServers, null, null), prefix, new SecretFiles(secrets));
        clients = CaptureClients.open(endpoint, new Topics(prefix), Optional.empty(), MAX_IN_FLIGHT_BYTES);
        sender = clients.sender(inFlight);
    }

    void publish(Passes passes) throws IOException {
        passes.read(new Forgotten() {
            @Override
            public boolean ready() {
                while (!inFlight.ready()) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
                return true;
            }

            @Override
            public void record(int partition, byte[] key, byte[] value) {
                sender.send(partition, key, value, inFlight.next(key.length + value.length));
            }
        });
        while (!inFlight.idle()) {
            inFlight.advance();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        clients.close();
    }
}
