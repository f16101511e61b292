package dev.cassandrakafka.merge.value;

/** duration as Debezium has it: a number of nanoseconds, with the average month of 30.4375 days. */
final class NanoDurationJson extends DurationParts {
    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    /** A twelfth of 365.25 days. */
    private static final long NANOS_PER_MONTH = NANOS_PER_DAY / 48 * 1461;

    NanoDurationJson() {
        super(false);
    }

    @Override
    void parts(long months, long days, long nanos, JsonBuffer out) {
        out.number(months * NANOS_PER_MONTH + days * NANOS_PER_DAY + nanos);
    }
}
