package dev.cassandrakafka.merge.avro;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.change.topic.Topics;
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
            String failure;
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500) {
                    return id(subject, response);
                }
                failure = "it answers with status " + response.statusCode();
            } catch (IOException e) {
                failure = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RegistryException(
                        "spec.format.registry.url: interrupted while %s was asked".formatted(url), e);
            }
            if (!pause.after(failures)) {
                throw new RegistryException(
                        "spec.format.registry.url: %s is not to be reached: %s; start it or correct the address"
                                .formatted(url, failure));
            }
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

    private int id(String subject, HttpResponse<String> response) {
        JsonNode body = body(response);
        if (response.statusCode() == 200 && body.path("id").isInt()) {
            return body.path("id").intValue();
        }
        throw new RegistryException(
                switch (response.statusCode()) {
                    case 401, 403 ->
                        "spec.format.registry.credentialsSecretRef: %s refuses us (status %d); give credentials that may register schemas"
                                .formatted(url, response.statusCode());
                    case 409 ->
                        "spec.format.registry: the schema of the table does not fit the earlier ones of subject \"%s\": %s; relax the subject's compatibility or delete it"
                                .formatted(subject, body.path("message").asText());
                    default ->
                        "spec.format.registry.url: %s answers for subject \"%s\" with status %d: %s"
                                .formatted(
                                        url,
                                        subject,
                                        response.statusCode(),
                                        body.path("message").asText());
                });
    }

    private static JsonNode body(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            return MAPPER.createObjectNode().put("message", "no JSON");
        }
    }
}
