package dev.cassandrakafka.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * The sinks as {@code kubectl get cassandrasinks} prints them: the server makes the table, as for kubectl.
 *
 * @param url of the API server
 */
record SinkTable(String url) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH =
            "/apis/cassandra-kafka.dev/v1alpha1/namespaces/" + Quickstart.NAMESPACE + "/cassandrasinks";

    List<String> lines() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url.replaceAll("/$", "") + PATH))
                .header("Accept", "application/json;as=Table;v=v1;g=meta.k8s.io")
                .build();
        JsonNode table = JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
        List<Integer> shown = new ArrayList<>();
        List<String> header = new ArrayList<>();
        JsonNode columns = table.path("columnDefinitions");
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).path("priority").asInt() == 0) {
                shown.add(i);
                header.add(columns.get(i).path("name").asText().toUpperCase(java.util.Locale.ROOT));
            }
        }
        TextTable text = new TextTable(header);
        table.path("rows")
                .forEach(row -> text.add(shown.stream()
                        .map(i -> row.path("cells").path(i).asText())
                        .toList()));
        return text.lines();
    }
}
