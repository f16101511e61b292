package dev.cassandrakafka.merge.value;

/** A counter: its total as a number. */
final class CounterJson extends ScalarJson {
    CounterJson() {
        super(false);
    }

    @Override
    void content(byte[] bytes, int offset, int length, JsonBuffer out) {
        out.number(CounterTotal.of(bytes, offset, length));
    }
}
