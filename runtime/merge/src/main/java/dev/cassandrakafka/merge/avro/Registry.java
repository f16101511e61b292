package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.topic.Topics;
import dev.cassandrakafka.merge.event.SchemaRefusedException;
import dev.cassandrakafka.model.status.RuntimeReason;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * A schema registry with Confluent's interface. Schemas are registered under {@code <topic>-key} and {@code <topic>-value}; a registry gives
 * the same id for a schema that it has. While it is away it is asked again, as often as it is told.
 */
@ThreadSafe
public final class Registry implements SchemaIds {
    /** Waits between tries. */
    public interface Pause {
        /** Waits a while after so many failures, or does not if it is given up: then it returns false. */
        boolean after(int failures);
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final URI url;
    private final Optional<String> authorization;
    private final HttpClient client;
    private final Topics topics;
    private final Pause pause;

    /**
     * A registry.
     *
     * @param authorization value of the header of that name, for registries that ask for it
     */
    public Registry(URI url, Optional<String> authorization, HttpClient client, Topics topics, Pause pause) {
        this.url = url;
        this.authorization = authorization;
        this.client = client;
        this.topics = topics;
        this.pause = pause;
    }

    @Override
    public int keyId(TableSchema table, String avroSchema) {
        return id(topics.change(table.keyspace(), table.table()) + "-key", avroSchema);
    }

    @Override
    public int valueId(TableSchema table, String avroSchema) {
        return id(topics.change(table.keyspace(), table.table()) + "-value", avroSchema);
    }

    private int id(String subject, String schema) {
        HttpRequest request = request(subject, schema);
        for (int failures = 1; ; failures++) {
            try {
                return ask(subject, schema, request);
            } catch (RegistryException e) {
                if (e.reason() != RuntimeReason.REGISTRY_UNAVAILABLE || !pause.after(failures)) {
                    throw e;
                }
            }
        }
    }

    private int ask(String subject, String schema, HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 500) {
                throw away("it answers with status " + response.statusCode(), null);
            }
            return id(subject, schema, response);
        } catch (IOException e) {
            throw away(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away("interrupted while it was asked", e);
        }
    }

    /** Whether a schema that was refused is taken now; asks once. */
    private boolean isTaken(String subject, String schema) {
        try {
            ask(subject, schema, request(subject, schema));
            return true;
        } catch (SchemaRefusedException still) {
            return false;
        }
    }

    private HttpRequest request(String subject, String schema) {
        String path = "/subjects/%s/versions".formatted(URLEncoder.encode(subject, StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(url.toString().replaceAll("/+$", "") + path))
                .timeout(TIMEOUT)
                .header("Content-Type", MEDIA_TYPE)
                .header("Accept", MEDIA_TYPE + ", application/json")
                .POST(BodyPublishers.ofString(
                        MAPPER.createObjectNode().put("schema", schema).toString()));
        authorization.ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private int id(String subject, String schema, HttpResponse<String> response) {
        JsonNode body = body(response);
        int status = response.statusCode();
        if (status == 200 && body.path("id").isInt()) {
            return body.path("id").intValue();
        }
        String message = body.path("message").asText();
        throw switch (status) {
            case 401, 403 ->
                new RegistryException(
                        RuntimeReason.AUTHENTICATION_FAILED,
                        "spec.format.registry.credentialsSecretRef: %s refuses us (status %d); give credentials that may register schemas"
                                .formatted(url, status));
            case 409 ->
                new SchemaRefusedException(
                        subject,
                        "spec.format.registry: the schema of the table does not fit the earlier ones of subject \"%s\": %s; relax the subject's compatibility or delete it"
                                .formatted(subject, message),
                        () -> isTaken(subject, schema));
            case 422 ->
                new SchemaRefusedException(
                        subject,
                        "spec.format.registry: %s does not take the schema of subject \"%s\": %s; relax its rules"
                                .formatted(url, subject, message),
                        () -> isTaken(subject, schema));
            default ->
                new RegistryException(
                        RuntimeReason.INVALID_CONFIGURATION,
                        "spec.format.registry.url: %s answers for subject \"%s\" with status %d: %s"
                                .formatted(url, subject, status, message));
        };
    }

    private RegistryException away(String failure, @Nullable Throwable cause) {
        return new RegistryException(
                RuntimeReason.REGISTRY_UNAVAILABLE,
                "spec.format.registry.url: %s is not to be reached: %s; start it or correct the address"
                        .formatted(url, failure),
                cause);
    }

    private static JsonNode body(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode().put("message", "no JSON");
        }
    }
}
