package dev.cassandrakafka.benchmarks.scan;

import dev.cassandrakafka.capture.encode.RecordSink;

/** Records are made, and that is all. */
class Forgotten implements RecordSink {
    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public void record(int partition, byte[] key, byte[] value) {
        // forgotten
    }

    @Override
    public void deadLetter(byte[] key, byte[] value) {
        throw new IllegalStateException("no row is large");
    }

    @Override
    public void handled(int end) {
        // nothing to remember
    }
}
