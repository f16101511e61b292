package dev.cassandrakafka.merge.value;

/** duration: as CQL writes it ({@code 1y2mo3d4h5m6s7ms8us9ns}), which keeps months, days and nanoseconds apart. */
final class DurationJson extends DurationParts {
    private static final long[] NANOS = {3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L, 1_000_000L, 1_000L, 1L};
    private static final String[] UNITS = {"h", "m", "s", "ms", "us", "ns"};

    DurationJson() {
        super(true);
    }

    @Override
    void parts(long months, long days, long nanos, JsonBuffer out) {
        if (months == 0 && days == 0 && nanos == 0) {
            out.ascii("0s");
            return;
        }
        if (months < 0 || days < 0 || nanos < 0) {
            out.raw('-');
        }
        part(Math.abs(months / 12), "y", out);
        part(Math.abs(months % 12), "mo", out);
        part(Math.abs(days), "d", out);
        long rest = nanos;
        for (int i = 0; i < NANOS.length; i++) {
            part(Math.abs(rest / NANOS[i]), UNITS[i], out);
            rest %= NANOS[i];
        }
    }

    private static void part(long amount, String unit, JsonBuffer out) {
        if (amount != 0) {
            out.number(amount).ascii(unit);
        }
    }
}
