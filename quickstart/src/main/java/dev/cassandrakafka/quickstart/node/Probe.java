package dev.cassandrakafka.quickstart.node;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** An HTTP probe of a process on this machine. */
record Probe(int port, String path) {
    private static final int TIMEOUT_MILLIS = 500;

    boolean succeeds() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int code = connection.getResponseCode();
            connection.disconnect();
            return code >= 200 && code < 400;
        } catch (IOException notThere) {
            return false;
        }
    }
}
