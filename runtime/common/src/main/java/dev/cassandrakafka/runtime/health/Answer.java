package dev.cassandrakafka.runtime.health;

/** What a page says. */
record Answer(int code, String contentType, String body) {

    static Answer text(int code, String body) {
        return new Answer(code, "text/plain; charset=utf-8", body + "\n");
    }

    static Answer json(String body) {
        return new Answer(200, "application/json", body + "\n");
    }

    static Answer metrics(String body) {
        return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", body);
    }
}
