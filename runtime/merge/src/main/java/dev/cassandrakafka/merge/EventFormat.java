package dev.cassandrakafka.merge;

import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.avro.AvroChangeRenderer;
import dev.cassandrakafka.merge.avro.AvroDebeziumRenderer;
import dev.cassandrakafka.merge.avro.AvroRowRenderer;
import dev.cassandrakafka.merge.avro.Registry;
import dev.cassandrakafka.merge.envelope.Envelopes;
import dev.cassandrakafka.merge.envelope.Origin;
import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.model.cdc.FormatSpec;
import dev.cassandrakafka.model.cdc.Image;
import dev.cassandrakafka.model.cdc.RegistrySpec;
import dev.cassandrakafka.model.cdc.ValueFormat;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.model.secret.CredentialsSecretRef;
import dev.cassandrakafka.runtime.backoff.Pause;
import dev.cassandrakafka.runtime.cassandra.TlsContext;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Renderers as the pipeline asks for them. */
final class EventFormat {
    private static final String PATH = "spec.format.registry";
    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Beyond them the merge itself starts again: a transaction must not wait for longer. */
    private static final int TRIES = 3;

    private static final Duration PAUSE = Duration.ofMillis(500);

    private EventFormat() {}

    /** A renderer for one task. @throws ConfigurationException if the pipeline asks for what there is not */
    static EventRenderer renderer(CdcPipeline pipeline, SecretFiles secrets, Topics topics) {
        FormatSpec format = pipeline.format();
        Origin origin = new Origin(
                pipeline.name(),
                pipeline.cassandra().localDatacenter(),
                pipeline.topics().prefix());
        if (format.value() == ValueFormat.JSON) {
            return Envelopes.json(format.envelope(), origin);
        }
        RegistrySpec registry = format.registry();
        if (registry == null) {
            throw new ConfigurationException(PATH + ": Avro needs a registry; add its url");
        }
        Registry ids = registry(registry, secrets, topics);
        boolean images = pipeline.image() != Image.CHANGES;
        return switch (format.envelope()) {
            case CHANGE -> new AvroChangeRenderer(origin, ids, images);
            case DEBEZIUM -> new AvroDebeziumRenderer(origin, ids, images);
            case ROW -> new AvroRowRenderer(origin.prefix(), ids);
        };
    }

    private static Registry registry(RegistrySpec spec, SecretFiles secrets, Topics topics) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(CONNECT);
        if (spec.tls() != null) {
            client.sslContext(TlsContext.of(PATH + ".tls", spec.tls(), secrets));
        }
        return new Registry(
                URI.create(spec.url()),
                authorization(spec.credentialsSecretRef(), secrets),
                client.build(),
                topics,
                EventFormat::pause);
    }

    private static Optional<String> authorization(@Nullable CredentialsSecretRef ref, SecretFiles secrets) {
        if (ref == null) {
            return Optional.empty();
        }
        String path = PATH + ".credentialsSecretRef";
        String user = secrets.read(path, ref.username()).reveal();
        String password = secrets.read(path, ref.password()).reveal();
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static boolean pause(int failures) {
        return failures < TRIES && Pause.of(PAUSE);
    }
}
