package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a request is answered with. */
public sealed interface Reply {
    /**
     * A document.
     *
     * @param code code of the answer
     * @param body the document
     * @param warnings what the client is to be warned of
     */
    record Document(int code, JsonNode body, List<String> warnings) implements Reply {
        /** All is well. */
        public static Document ok(JsonNode body) {
            return new Document(200, body, List.of());
        }
    }

    /** Plain text, as health endpoints give it. */
    record Text(String text) implements Reply {}

    /** Events, until one side has had enough. */
    record Stream(Watch watch) implements Reply {}
}
