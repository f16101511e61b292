package dev.cassandrakafka.operator.observe;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cassandrakafka.model.status.RuntimeStatus;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import net.jcip.annotations.ThreadSafe;

/** Asks one pod. The answer comes from a pod that runs with the user's template, so nothing in it is trusted. */
@ThreadSafe
final class StatusClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(TIMEOUT)
            .build();

    PodReport ask(PodAddress address) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(address.status()).timeout(TIMEOUT).GET().build();
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                return response.statusCode() == 200
                        ? read(address.pod(), body)
                        : new PodReport.Silent(address.pod(), "it answers " + response.statusCode());
            }
        } catch (IOException e) {
            return new PodReport.Silent(
                    address.pod(), "it does not answer: " + e.getClass().getSimpleName());
        }
    }

    private static PodReport read(String pod, InputStream body) throws IOException {
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            return new PodReport.Silent(pod, "its answer is larger than 1 MiB");
        }
        var status = JSON.readValue(bytes, RuntimeStatus.class);
        return complete(status)
                ? new PodReport.Answered(pod, status)
                : new PodReport.Silent(pod, "its answer has no reason or message");
    }

    @SuppressWarnings("ConstantValue") // a document may lack what a record promises
    private static boolean complete(RuntimeStatus status) {
        return status != null && status.reason() != null && status.message() != null;
    }
}
