package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.encode.RecordSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is read. */
public final class Collected implements RecordSink {
    public final List<byte[]> keys = new ArrayList<>();
    public final List<byte[]> values = new ArrayList<>();
    public final List<byte[]> deadLetters = new ArrayList<>();
    public int room = Integer.MAX_VALUE;
    public int handled;

    @Override
    public boolean ready() {
        return values.size() < room;
    }

    @Override
    public void record(int partition, byte[] key, byte[] value) {
        keys.add(key);
        values.add(value);
    }

    @Override
    public void deadLetter(byte[] key, byte[] value) {
        deadLetters.add(value);
    }

    @Override
    public void handled(int end) {
        handled = end;
    }
}
