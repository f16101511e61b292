package dev.cassandrakafka.merge.event;

/** Makes records of a change: one, or several, or none. Not thread-safe: one for each task. */
public interface EventRenderer {
    void render(ChangeEvent event, RecordSink sink);
}
