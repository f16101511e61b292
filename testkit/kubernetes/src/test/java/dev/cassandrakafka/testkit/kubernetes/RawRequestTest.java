package dev.cassandrakafka.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ObjectReferenceBuilder;
import io.fabric8.kubernetes.api.model.events.v1.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that no client makes, and what two versions of a kind have in common. */
@ExtendWith(KubernetesExtension.class)
class RawRequestTest {
    private static HttpResponse<String> send(
            EmbeddedKubernetes kubernetes, String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(kubernetes.url() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GET    | /api/v1/unknown                          | application/json                     |          | 404 | NotFound
            GET    | /nowhere                                 | application/json                     |          | 404 | NotFound
            PUT    | /api/v1/namespaces/default/configmaps    | application/json                     | {}       | 405 | MethodNotAllowed
            POST   | /api/v1/namespaces/default/configmaps    | application/json                     | {"a      | 400 | BadRequest
            POST   | /api/v1/namespaces/default/configmaps    | application/json                     | []       | 400 | BadRequest
            POST   | /api/v1/namespaces/default/configmaps    | application/json                     | {}       | 422 | Invalid
            POST   | /api/v1/namespaces/default/configmaps    | application/vnd.kubernetes.protobuf  | k8s      | 415 | UnsupportedMediaType
            PATCH  | /api/v1/namespaces/default               | text/plain                           | {}       | 415 | UnsupportedMediaType
            GET    | /api/v1/pods?fieldSelector=a             | application/json                     |          | 400 | BadRequest
            """)
    void refused(
            String method,
            String path,
            String type,
            String body,
            int code,
            String reason,
            EmbeddedKubernetes kubernetes)
            throws IOException, InterruptedException {
        var answer = send(kubernetes, method, path, type, body == null ? "" : body);
        assertThat(answer.statusCode()).isEqualTo(code);
        assertThat(answer.body()).contains("\"kind\":\"Status\"", "\"reason\":\"" + reason + "\"");
    }

    @Test
    void rightsAreGrantedWithoutReadingTheQuestion(EmbeddedKubernetes kubernetes)
            throws IOException, InterruptedException {
        var answer = send(
                kubernetes,
                "POST",
                "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
                "application/vnd.kubernetes.protobuf",
                "k8s");
        assertThat(answer.body()).contains("\"allowed\":true");
    }

    @Test
    void eventIsTheSameInBothOfItsGroups(KubernetesClient client) {
        // Given
        var about = new ObjectReferenceBuilder().withKind("Pod").withName("p").build();
        client.resource(new EventBuilder()
                        .withNewMetadata()
                        .withName("e")
                        .endMetadata()
                        .withNote("a note")
                        .withRegarding(about)
                        .build())
                .create();
        // When
        var found = client.v1()
                .events()
                .withField("involvedObject.name", "p")
                .list()
                .getItems();
        // Then
        assertThat(found).singleElement().satisfies(event -> assertThat(event.getMessage())
                .isEqualTo("a note"));
    }
}
