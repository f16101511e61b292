package dev.cassandrakafka.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(KubernetesExtension.class)
class WatchTest {
    private static ConfigMap map(String name, String label) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .addToLabels("color", label)
                .endMetadata()
                .build();
    }

    private static List<String> events(EmbeddedKubernetes kubernetes, String query)
            throws IOException, InterruptedException {
        var uri = URI.create(
                kubernetes.url() + "/api/v1/namespaces/default/configmaps?watch=1&timeoutSeconds=1&" + query);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines())
                .body()
                .toList();
    }

    @Test
    void watchFromARevisionTellsWhatCameAfterIt(EmbeddedKubernetes kubernetes, KubernetesClient client)
            throws IOException, InterruptedException {
        // Given
        var first = client.resource(map("a", "red")).create();
        client.resource(map("b", "red")).create();
        client.configMaps().withName("a").delete();
        // When
        var events = events(kubernetes, "resourceVersion=" + first.getMetadata().getResourceVersion());
        // Then
        assertThat(events).hasSize(2);
        assertThat(events.get(0)).contains("\"type\":\"ADDED\"", "\"name\":\"b\"");
        assertThat(events.get(1)).contains("\"type\":\"DELETED\"", "\"name\":\"a\"");
    }

    @Test
    void watchWithInitialEventsMarksTheirEnd(EmbeddedKubernetes kubernetes, KubernetesClient client)
            throws IOException, InterruptedException {
        // Given
        client.resource(map("a", "red")).create();
        // When
        var events =
                events(kubernetes, "sendInitialEvents=true&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan");
        // Then
        assertThat(events).hasSize(2);
        assertThat(events.get(1)).contains("\"type\":\"BOOKMARK\"", "\"k8s.io/initial-events-end\":\"true\"");
    }

    @Test
    void watchOfAForgottenRevisionIsTold410(EmbeddedKubernetes kubernetes, KubernetesClient client)
            throws IOException, InterruptedException {
        // Given
        client.resource(map("a", "red")).create();
        kubernetes.expireWatches("*");
        // When
        var events = events(kubernetes, "resourceVersion=1");
        // Then
        assertThat(events).singleElement().asString().contains("\"type\":\"ERROR\"", "\"code\":410", "Expired");
    }

    @Test
    void objectThatIsNoLongerSelectedIsDeletedForTheWatcher(KubernetesClient client) {
        // Given
        List<String> seen = new CopyOnWriteArrayList<>();
        client.resource(map("a", "red")).create();
        try (var watch = client.configMaps().withLabel("color", "red").watch(new Watcher<>() {
            @Override
            public void eventReceived(Action action, ConfigMap map) {
                seen.add(action + " " + map.getMetadata().getName());
            }

            @Override
            public void onClose(WatcherException cause) {
                seen.add("closed");
            }
        })) {
            assertThat(watch).isNotNull();
            // When
            client.resource(map("a", "blue")).update();
            client.resource(map("a", "red")).update();
            // Then
            await().untilAsserted(() -> assertThat(seen).endsWith("DELETED a", "ADDED a"));
        }
    }

    @Test
    void informerListsAgainAfterItsWatchExpired(EmbeddedKubernetes kubernetes, KubernetesClient client) {
        try (var informer = client.configMaps().inform()) {
            // Given
            client.resource(map("a", "red")).create();
            await().until(() -> informer.getStore().list().size() == 1);
            kubernetes.requests().clear();
            // When
            kubernetes.expireWatches("configmaps");
            client.resource(map("b", "red")).create();
            // Then
            await().until(() -> informer.getStore().list().size() == 2);
            assertThat(kubernetes.requests().all())
                    .filteredOn(entry -> entry.verb().equals("list"))
                    .isNotEmpty();
        }
    }
}
